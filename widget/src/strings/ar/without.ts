import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/without.ts';

export const withoutWords: Translation<typeof english.withoutWords> = {
  title: 'يمكنك المتابعة من دون كاميرا',
  lead: 'تبقى المحادثة الكتابية مع موظف التحقق، الذي سيشرح لك ما هو ممكن.',
  question: 'لماذا لا يمكنك استخدام كاميرا؟',
  hint: 'يقرأ الموظف ذلك قبل حديثكما. لا يلزمك ذكر السبب.',
  reasons: {
    'no-camera': 'لا توجد كاميرا في هذا الجهاز',
    'not-working': 'إنها لا تعمل',
    'not-allowed-here': 'هذا غير مسموح هنا (في العمل أو المكتبة)',
    'rather-not': 'أفضّل عدم استخدامها',
    other: 'سبب آخر',
  },
  words: 'بكلماتك (اختياري)',
  phone: 'إن أمكنك استعارة هاتف أو حاسوب فيه كاميرا، فالرابط في رسالتك يعمل هناك أيضًا.',
  joinSilently: 'الانضمام إلى القائمة من دون ذكر السبب',
};
