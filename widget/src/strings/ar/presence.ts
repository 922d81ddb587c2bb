import type { Translation } from '../../locale/merge.ts';
import { isolated } from '../../locale/plural.ts';
import type * as english from '../en/presence.ts';

export const presenceWords: Translation<typeof english.presenceWords> = {
  needMoment: 'أحتاج إلى لحظة',
  offline: {
    title: 'انقطع الاتصال. جارٍ إعادة الاتصال…',
    keptFor: 'مكانك محفوظ لمدة',
    passed: 'قد يتقدم آخرون قبلك الآن. وإن عدت خلال نصف ساعة، فلك مكانك السابق.',
    hint: 'يفيد جهازك بأنه غير متصل بالإنترنت.',
  },
  options: {
    title: 'عندما يحين دورك',
    sound: 'تشغيل صوت',
    notify: 'إظهار إشعار',
    blocked: 'لا يسمح متصفحك بالإشعارات من هذه الصفحة. سينبهك عنوان علامة التبويب والصوت على أي حال.',
  },
};

export const finishingWords: Translation<typeof english.finishingWords> = {
  text: (agent) =>
    `${isolated(agent)} في المرحلة الأخيرة الآن. يُرجى البقاء في هذه الصفحة: ستُظهر لك الخطوة التالية. لا يزال بإمكانك الكتابة.`,
};
