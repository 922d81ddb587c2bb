import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/queue.ts';
import { plural } from '../../locale/plural.ts';

const MINUTE_MS = 60_000;

const choose = plural('ar');
const minutes = (count: number): string =>
  choose(count, { one: 'دقيقة واحدة', two: 'دقيقتين', few: `${count} دقائق`, other: `${count} دقيقة` });

export const queueWords: Translation<typeof english.queueWords> = {
  title: 'أنت في قائمة الانتظار',
  place: (place) => (place === 1 ? 'دورك هو التالي' : `رقمك ${place}`),
  placeLabel: 'مكانك',
  wait: (wait, place) => {
    if (!wait) return place === 1 ? 'أول موظف متاح سيكون معك.' : 'لا يمكننا بعد تقدير مدة الانتظار.';
    if (wait.toMs === 0) return 'في أي لحظة الآن.';
    const from = Math.floor(wait.fromMs / MINUTE_MS);
    const to = Math.ceil(wait.toMs / MINUTE_MS);
    if (to === 1) return 'على الأرجح أقل من دقيقة.';
    if (from === 0) return `نحو ${minutes(to)} على الأكثر.`;
    return from === to ? `نحو ${minutes(to)}.` : `نحو ${from} إلى ${minutes(to)}.`;
  },
  waited: 'مدة الانتظار:',
  keepOpen: 'يُرجى ترك علامة التبويب هذه مفتوحة؛ يمكنك تصفح غيرها في الأثناء. سينبهك عنوانها وصوت عندما يحين دورك.',
  clock: 'مهلة التعليق المؤقت متوقفة ما دمت هنا.',
  ready: 'يساعد الجلوس في مكان هادئ ومضيء.',
  offline:
    'انقطع الاتصال. نحفظ مكانك إلى أن يعود. إذا طال الانقطاع، يتقدم آخرون قبلك، لكن مكانك السابق يبقى لك إن عدت خلال نصف ساعة.',
  news: {
    kept: 'عاد اتصالك. حفظنا مكانك.',
    passed: 'عاد اتصالك. تقدم آخرون قبلك في الأثناء؛ وهذا مكانك الآن.',
    front: 'لم يتمكن الموظف من المتابعة معك، لذلك أنت في مقدمة القائمة. سيتابع معك أول موظف متاح، ويرى ما كتبته.',
  },
  leave: 'مغادرة قائمة الانتظار',
  leaveTitle: 'مغادرة قائمة الانتظار؟',
  leaveText: 'لن يبقى مكانك محفوظًا. يمكنك الانضمام من جديد في أي وقت.',
  stay: 'البقاء',
  leaveNow: 'مغادرة',
  leaving: 'جارٍ المغادرة…',
};

export const awayWords: Translation<typeof english.awayWords> = {
  left: {
    title: 'غادرت قائمة الانتظار',
    text: 'لم يتغير شيء في حسابك. يمكنك الانضمام من جديد متى ناسبك ذلك.',
  },
  ended: {
    title: 'انتهت المحادثة',
    text: 'لم يُتخذ أي قرار بعد، ولم يتغير شيء في حسابك. يمكنك العودة متى ناسبك ذلك؛ وبعد مشكلة تقنية يكون دورك أولًا إذا عدت قريبًا.',
  },
  again: 'الانضمام من جديد',
  daysLeft: (days) =>
    choose(days, {
      one: 'بقي لك يوم واحد للتحقق من ملفك الشخصي.',
      two: 'بقي لك يومان للتحقق من ملفك الشخصي.',
      few: `بقيت لك ${days} أيام للتحقق من ملفك الشخصي.`,
      many: `بقي لك ${days} يومًا للتحقق من ملفك الشخصي.`,
      other: `بقي لك ${days} يوم للتحقق من ملفك الشخصي.`,
    }),
  overdue: 'انتهت مهلة التحقق من ملفك الشخصي، لكن لا يزال بإمكانك الحضور: ينتهي التعليق بمجرد التحقق من ملفك.',
};
