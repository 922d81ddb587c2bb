import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/objection.ts';
import { plural } from '../../locale/plural.ts';

const choose = plural('ar');
const characters = (count: number): string =>
  choose(count, {
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other: `${count} حرف`,
  });

const problems: Readonly<Record<string, string>> = {
  'already-objected': 'سبق أن قدّمت اعتراضًا؛ ولا يمكن ذلك إلا مرة واحدة.',
  'nothing-to-object': 'انتهت مدة الاعتراض على هذا القرار.',
};

export const objectionWords: Translation<typeof english.objectionWords> = {
  title: 'هل لديك اعتراض على القرار؟',
  lead: 'سينظر فيه من جديد شخص لم يشارك في هذا القرار. يمكنك طلب ذلك مرة واحدة.',
  open: 'لا أوافق',
  label: 'ما الذي أُسيء فهمه؟',
  hint: 'يُرجى إخبارنا بكلماتك، من 10 إلى 2000 حرف. يُرجى عدم كتابة أي كلمة مرور أو رقم بطاقة.',
  tooShort: 'يُرجى كتابة 10 أحرف على الأقل، لنعرف ما الذي ننظر فيه.',
  tooLong: (over) => `النص أطول من المسموح بمقدار ${characters(over)}. الحد الأقصى للاعتراض 2000.`,
  next: 'متابعة',
  cancel: 'إلغاء',
  sureTitle: 'إرسال هذا الاعتراض؟',
  sureText: 'يمكن إرساله مرة واحدة ولا يمكن تغييره بعد ذلك. يبقى القرار ساريًا إلى أن يُنظر فيه من جديد.',
  send: 'إرسال',
  sending: 'جارٍ الإرسال…',
  back: 'تعديله',
  problem: (refusal) => problems[refusal] ?? 'تعذّر إرسال اعتراضك. يُرجى التأكد من الاتصال بالإنترنت ثم إعادة المحاولة.',
};
