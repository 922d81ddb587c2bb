import type { Translation } from '../../locale/merge.ts';
import { isolated } from '../../locale/plural.ts';
import type * as english from '../en/presence.ts';

export const presenceWords: Translation<typeof english.presenceWords> = {
  needMoment: 'أحتاج إلى لحظة',
  away: {
    title: 'ابتعدت قليلًا',
    kept: 'يتقدم آخرون قبلك أثناء غيابك. وإن عدت في الوقت المناسب، فلك مكانك السابق.',
    keptFor: 'مكانك محفوظ لمدة',
    gone: 'طال غيابك، ولم يعد مكانك السابق محفوظًا. لا يزال بإمكانك العودة: عندها يكون مكانك في آخر القائمة.',
    since: 'مدة الغياب:',
    place: (place) => (place === 1 ? 'إن عدت الآن، فدورك هو التالي.' : `إن عدت الآن، فرقمك ${place}.`),
    back: 'لقد عدت',
    backBusy: 'لحظة من فضلك…',
    noHurry: 'لا داعي للعجلة. لن يتغير شيء في حسابك في الأثناء.',
  },
  still: {
    title: 'هل ما زلت هنا؟',
    text: 'قد يحين دورك قريبًا. يُرجى الضغط على الزر، حتى لا ينتظرك أحد الموظفين بلا جدوى.',
    left: 'الوقت المتبقي للرد:',
    otherwise: 'إن لم يصل ردك، يُحسب ذلك غيابًا مؤقتًا: يتقدم آخرون قبلك، ومكانك محفوظ.',
    yes: 'نعم، أنا هنا',
  },
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
