import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/notice.ts';
import { isolated, plural } from '../../locale/plural.ts';

const choose = plural('ar');
const days = (count: number): string =>
  choose(count, {
    one: 'بقي يوم واحد',
    two: 'بقي يومان',
    few: `بقيت ${count} أيام`,
    many: `بقي ${count} يومًا`,
    other: `بقي ${count} يوم`,
  });
const within = (minutes: number): string =>
  choose(minutes, {
    one: 'أقل من دقيقة واحدة',
    two: 'أقل من دقيقتين',
    few: `أقل من ${minutes} دقائق`,
    other: `أقل من ${minutes} دقيقة`,
  });

export const noticeWords: Translation<typeof english.noticeWords> = {
  pending: {
    'submit-proposal': 'يلزم التحقق من ملفك الشخصي لإرسال المقترحات',
    'edit-photo': 'يلزم التحقق من ملفك الشخصي لتغيير صورتك',
    'hold-status': 'حسابك في حالة تعليق مؤقت',
  },
  waiting: 'أنت في قائمة الانتظار',
  deciding: 'موظف التحقق معك الآن',
  idAsked: 'خطوة أخرى: وثيقة هوية',
  paymentReview: 'حسابك قيد المراجعة',
  secondReview: 'نراجع التحقق من ملفك مرة أخرى',
  lifted: 'انتهى التعليق المؤقت',
  closed: 'أُغلق حسابك',

  blocked: {
    'submit-proposal': 'في الوقت الحالي لا يمكنك إرسال المقترحات أو قبول العروض.',
    'edit-photo': 'في الوقت الحالي لا يمكنك تغيير ملفك الشخصي أو صورتك.',
    'hold-status': 'في الوقت الحالي لا يمكنك إرسال المقترحات أو قبول العروض أو تغيير ملفك الشخصي وصورتك.',
  },

  why: {
    'submit-proposal': (brand, minutes) =>
      `تلتقي ${isolated(brand)} بكل مستقل في مكالمة فيديو قصيرة قبل أن تصل مقترحاته إلى العملاء. تستغرق المكالمة ${within(minutes)}.`,
    'edit-photo': (brand, minutes) =>
      `يقارن موظف من ${isolated(brand)} بينك وبين الملف الذي يراه العملاء، لذلك يبقى الملف كما هو حتى ذلك الحين. تستغرق مكالمة الفيديو ${within(minutes)}.`,
    'hold-status': (brand, minutes) =>
      `تطلب منك ${isolated(brand)} تأكيد ملفك الشخصي في مكالمة فيديو قصيرة تستغرق ${within(minutes)}. لا يعني التعليق شيئًا عنك أو عن عملك.`,
  },
  whyWaiting: 'لك مكان في القائمة، ويستمر في علامة التبويب التي انضممت منها.',
  whyDeciding: 'تستمر محادثتك في علامة التبويب التي انضممت منها.',
  whyIdAsked: 'لم تكفِ المكالمة وحدها لتأكيد ملفك الشخصي. تشرح رسالتنا كيفية إظهار وثيقة بأمان.',
  whyPaymentReview: (brand) =>
    `يراجع فريق المدفوعات في ${isolated(brand)} حسابك وسيكتب إليك. لا حاجة إلى فعل شيء الآن.`,
  whySecondReview: 'كان لديك اعتراض على القرار. يود شخص لم يشارك فيه أن يلتقي بك.',

  liftedNow: {
    'submit-proposal': 'يمكنك إرسال المقترحات وقبول العروض من جديد.',
    'edit-photo': 'يمكنك تغيير ملفك الشخصي وصورتك من جديد.',
    'hold-status': 'كل شيء يعمل كما كان. شكرًا لك على وقتك.',
  },
  closedNow: {
    'submit-proposal': 'لم يعد بالإمكان إرسال مقترحات من هذا الحساب.',
    'edit-photo': 'لم يعد بالإمكان تغيير ملف هذا الحساب.',
    'hold-status': 'أُغلق بعد التحقق بالفيديو. ما تقرر، وما يمكنك فعله، على بُعد نقرة واحدة.',
  },

  work: 'لا يزال بإمكانك إنهاء الأعمال الجارية ومراسلة عملائك.',
  workAndWithdraw: 'لا يزال بإمكانك إنهاء الأعمال الجارية ومراسلة عملائك وسحب أرباحك.',
  withdrawOnly: 'لا يزال بإمكانك سحب أرباحك.',
  withdrawLimited: 'سحب الأرباح محدود.',
  withdrawOnlyLimited: 'لا يزال بإمكانك سحب أرباحك ضمن حدود.',

  by: (date, left) => `يُرجى الحضور في موعد أقصاه ${isolated(date)}؛ ${days(left)}.`,
  paused: (left) => `المهلة متوقفة في الوقت الحالي؛ ${days(left)}.`,
  fromMail: (left) =>
    choose(left, {
      one: 'أمامك يوم واحد من وصول رسالتنا.',
      two: 'أمامك يومان من وصول رسالتنا.',
      few: `أمامك ${left} أيام من وصول رسالتنا.`,
      many: `أمامك ${left} يومًا من وصول رسالتنا.`,
      other: `أمامك ${left} يوم من وصول رسالتنا.`,
    }),
  overdue: 'انتهت المهلة، لكن لا يزال بإمكانك الحضور: ينتهي التعليق بمجرد التحقق من ملفك.',
  still: 'المهلة متوقفة ما دمت هنا معنا.',
  untilDone: 'يبقى التعليق إلى أن يتم ذلك.',

  phrase: 'تحمل رسائلنا إليك هذه الكلمات:',
  verify: 'التحقق الآن',
  verifyAgain: 'التحدث إلينا مرة أخرى',
  toQueue: 'العودة إلى قائمة الانتظار',
  toConversation: 'العودة إلى المحادثة',
  seeDecision: 'الاطلاع على القرار',
  going: 'لحظة من فضلك…',
  notGone: 'لم ينجح ذلك الآن. يُرجى إعادة المحاولة أو استخدام الرابط في رسالتنا.',
};
