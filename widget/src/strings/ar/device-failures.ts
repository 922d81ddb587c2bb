import type * as english from '../en/device-failures.ts';
import { isolated } from '../../locale/plural.ts';

type Device = 'camera' | 'microphone';

const AGAIN = 'اضغط على «إعادة المحاولة».';
const the = (device: Device): string => (device === 'camera' ? 'الكاميرا' : 'الميكروفون');
const of = (device: Device, ofCamera: string, ofMicrophone: string): string =>
  device === 'camera' ? ofCamera : ofMicrophone;

/** By kind, as in English. */
const failures: Readonly<Record<string, (device: Device) => english.FailureWords>> = {
  dismissed: (device) => ({
    title: 'أُغلق السؤال',
    text: `سأل متصفحك عن ${the(device)}، لكنه لم يتلقَّ جوابًا.`,
    steps: [AGAIN, 'اختر «السماح» عندما يسأل المتصفح.'],
  }),
  denied: (device) => ({
    title: `${the(device)} ${of(device, 'محجوبة', 'محجوب')} عن هذه الصفحة`,
    text: 'لدى متصفحك تعليمات بعدم السماح بذلك، ويمكنك تغييرها:',
    steps: [
      'انقر على الأيقونة بجانب العنوان في أعلى النافذة.',
      'اضبط الكاميرا والميكروفون على «السماح».',
      `${AGAIN} بعض المتصفحات تحتاج إلى إعادة تحميل الصفحة.`,
    ],
  }),
  'blocked-by-page': (device) => ({
    title: `لا يمكن لهذه الصفحة استخدام ${the(device)}`,
    text: 'الصفحة المحيطة بهذه النافذة لا تسمح بذلك. هذا ليس خطأً منك، ولا يمكن تغييره من هنا.',
    steps: ['افتح رابط رسالة الدعوة في علامة تبويب جديدة.', 'أو تابع من دون كاميرا: سيساعدك موظف التحقق.'],
  }),
  'blocked-by-system': (device) => ({
    title: `جهازك لا يسمح للمتصفح باستخدام ${the(device)}`,
    text: 'الإعداد موجود في نظام جهازك، لا في المتصفح.',
    steps: [
      `${isolated('Windows')}: الإعدادات، ثم الخصوصية والأمان، ثم الكاميرا والميكروفون.`,
      `${isolated('Mac')}: إعدادات النظام، ثم الخصوصية والأمن، ثم الكاميرا والميكروفون.`,
      `اسمح لمتصفحك هناك. ${AGAIN}`,
    ],
  }),
  'not-found': (device) => ({
    title: of(device, 'لم يُعثر على أي كاميرا', 'لم يُعثر على أي ميكروفون'),
    text: `لا يرى متصفحك ${of(device, 'أي كاميرا', 'أي ميكروفون')} في هذا الجهاز.`,
    steps: [
      of(device, 'وصّل كاميرا أو شغّلها.', 'وصّل ميكروفونًا أو شغّله.'),
      `في بعض الحواسيب المحمولة غطاء أو مفتاح يوقف ${the(device)}.`,
      AGAIN,
    ],
  }),
  'in-use': (device) => ({
    title: `برنامج آخر يستخدم ${the(device)}`,
    text: 'غالبًا ما يكون اجتماعًا آخر أو علامة تبويب أخرى.',
    steps: [`أغلق البرامج وعلامات التبويب الأخرى التي قد تستخدم ${the(device)}.`, AGAIN],
  }),
  constraints: (device) => ({
    title: of(device, 'الكاميرا المختارة لا تستجيب', 'الميكروفون المختار لا يستجيب'),
    text: 'ربما فُصل عن الجهاز.',
    steps: [of(device, 'وصّلها من جديد أو اختر كاميرا أخرى.', 'وصّله من جديد أو اختر ميكروفونًا آخر.'), AGAIN],
  }),
  'no-signal': (device) => ({
    title: of(device, 'الكاميرا لا تُظهر إلا السواد', 'الميكروفون صامت'),
    text: of(device, 'إنها تعمل، لكن لا يصلها ضوء.', 'إنه يعمل، لكن لا يصله صوت.'),
    steps: [
      `هل هناك غطاء أو مفتاح يوقف ${the(device)}؟`,
      of(device, 'جرّب كاميرا أخرى إن توفرت.', 'جرّب ميكروفونًا آخر إن توفر.'),
      AGAIN,
    ],
  }),
  'insecure-page': () => ({
    title: 'هذه الصفحة غير آمنة',
    text: `لا تسمح المتصفحات بالكاميرا إلا في عناوين تبدأ بـ ${isolated('https')}.`,
    steps: ['افتح رابط رسالة الدعوة من جديد.', 'أو تابع من دون كاميرا.'],
  }),
  browser: () => ({
    title: 'لا يمكن لهذا المتصفح إجراء مكالمات فيديو',
    text: `يُرجى استخدام إصدار حديث من ${['Chrome', 'Edge', 'Firefox', 'Safari'].map(isolated).join(' أو ')}.`,
    steps: [`افتح رابط رسالة الدعوة في ${isolated('Chrome')} على حاسوب.`, 'أو تابع من دون كاميرا.'],
  }),
};

const unknown = (device: Device): english.FailureWords => ({
  title: of(device, 'الكاميرا لا تعمل', 'الميكروفون لا يعمل'),
  text: 'لا نعرف السبب.',
  steps: [AGAIN],
});

export const failureWords: typeof english.failureWords = (kind, device, because) =>
  (failures[because ?? kind] ?? unknown)(device);
