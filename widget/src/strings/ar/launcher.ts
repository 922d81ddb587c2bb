import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/launcher.ts';

/*
 * Modern Standard Arabic. A "temporary hold" is always "تعليق مؤقت"; nouns stand where a verb would say whether somebody is a man
 * or a woman. Names and addresses are isolated, because most are of another script.
 */

export const launcherWords: Translation<typeof english.launcherWords> = {
  panel: 'التحقق بالفيديو',
  open: 'التحقق بالفيديو',
  close: 'إغلاق التحقق بالفيديو',
  loading: 'لحظة من فضلك…',
  notLoaded: 'تعذّر تحميل هذا الجزء من الصفحة. يُرجى التأكد من الاتصال بالإنترنت.',
  tryAgain: 'إعادة المحاولة',
  waiting: (place) => `الرقم ${place} في قائمة الانتظار`,
  conversation: 'محادثتك',
  ringing: 'لديك مكالمة واردة',
  live: 'مكالمة جارية',
};
