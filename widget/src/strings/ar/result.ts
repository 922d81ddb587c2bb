import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/result.ts';
import { isolated } from '../../locale/plural.ts';

export const outcomeWords: Translation<typeof english.outcomeWords> = {
  verified: {
    title: 'تم التحقق من ملفك',
    lead: (brand) => `شكرًا لك على وقتك. انتهى التعليق المؤقت لحسابك لدى ${isolated(brand)}.`,
    nextTitle: 'ما الخطوة التالية',
    next: ['لا شيء آخر مطلوب منك: يمكنك إرسال المقترحات من جديد الآن.', 'لن يُطلب منك هذا مرة أخرى.'],
  },
  suspended: {
    title: 'تعذّر التحقق من ملفك الشخصي',
    lead: (brand) => `بعد التحقق، تقرر إغلاق حسابك لدى ${isolated(brand)} بشكل دائم.`,
    nextTitle: 'ما الخطوة التالية',
    next: ['ستصلك رسالة بريد إلكتروني بهذا القرار وأسبابه.', 'لا يزال بالإمكان سحب أرباح الأعمال المنتهية ضمن حدود.'],
  },
  'payment-risk': {
    title: 'يحتاج حسابك إلى مراجعة أخرى',
    lead: (brand) => `تعذّر تأكيد ملفك الشخصي اليوم. سيراجع فريق مخاطر المدفوعات في ${isolated(brand)} حسابك.`,
    nextTitle: 'ما الخطوة التالية',
    next: [
      'لا حاجة إلى فعل شيء الآن. سيكتب إليك الفريق بالبريد الإلكتروني.',
      'يُرجى عدم فتح حساب آخر في الأثناء: فذلك يؤخر المراجعة.',
    ],
  },
  'id-verification': {
    title: 'خطوة أخرى: وثيقة هوية',
    lead: (brand) => `لم تكفِ المكالمة وحدها لتأكيد ملفك الشخصي. تطلب منك ${isolated(brand)} إثبات هويتك بوثيقة.`,
    nextTitle: 'ما الخطوة التالية',
    next: [
      'ستصلك رسالة بريد إلكتروني تشرح كيفية إظهار وثيقتك بأمان.',
      'يُرجى عدم إرسال صورة أي وثيقة في هذه المحادثة أبدًا.',
      'يبقى التعليق المؤقت إلى أن يتم ذلك.',
    ],
  },
};

export const resultWords: Translation<typeof english.resultWords> = {
  decided: 'تاريخ القرار:',
  nowTitle: 'ما يعمل الآن',
  conversation: 'قراءة محادثتك من جديد',
};

export const capabilityWords: Translation<typeof english.capabilityWords> = {
  submitProposals: 'إرسال المقترحات',
  acceptOffers: 'قبول العروض',
  editProfile: 'تغيير الملف الشخصي والصورة',
  continueWork: 'إنهاء الأعمال الجارية ومراسلة العملاء',
  withdrawEarnings: 'سحب الأرباح',
};

export const allowedWords: Translation<typeof english.allowedWords> = { yes: 'متاح', no: 'غير ممكن', limited: 'محدود' };
