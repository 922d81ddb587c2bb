import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/service.ts';
import { isolated } from '../../locale/plural.ts';

export const openingWords: Translation<typeof english.openingWords> = {
  today: (at) => `اليوم، الساعة ${at}`,
  tomorrow: (weekday, at) => `غدًا، ${weekday}، الساعة ${at}`,
  later: (day, at) => `${day}، الساعة ${at}`,
  time: (time, zone) => `${isolated(time)} (${isolated(zone)})`,
};

export const serviceWords: Translation<typeof english.serviceWords> = {
  closedTitle: 'نحن خارج أوقات العمل الآن',
  opens: (opening) => (opening === null ? 'لا يمكننا القول بعد متى يعود موظفونا.' : `موعد عودة موظفينا: ${opening}.`),
  openedByItself: 'إذا تركت هذه الصفحة مفتوحة، فستتابع من تلقاء نفسها بمجرد أن نفتح.',
  comeBack: 'يمكنك أيضًا إغلاقها: رابط رسالة الدعوة يعيدك إلى هنا.',
  clock: 'مهلة التعليق المؤقت متوقفة خارج أوقات عملنا.',
  works: ({ continueWork, withdrawEarnings }) => {
    if (continueWork !== 'yes') return null;
    return withdrawEarnings === 'yes'
      ? 'في الأثناء يمكنك إنهاء الأعمال الجارية ومراسلة عملائك وسحب أرباحك.'
      : 'في الأثناء يمكنك إنهاء الأعمال الجارية ومراسلة عملائك.';
  },
  whenOpen: 'معرفة وقت العودة',
  check: 'اختبار الكاميرا والميكروفون',
  closed: {
    entry: 'نحن خارج أوقات العمل الآن. يمكنك الانضمام إلى قائمة الانتظار هنا بمجرد أن نفتح.',
    queue: 'انتهت أوقات العمل، ولا يمكن لأحد آخر الانضمام. يبقى مكانك في القائمة ما دامت هذه الصفحة مفتوحة.',
  },
  unattended: {
    entry: 'لا يوجد الآن موظف متفرغ لمحادثة جديدة، لذلك قد يطول الانتظار. يمكنك الانضمام: مكانك محفوظ.',
    queue: 'لا يوجد الآن موظف متفرغ لمحادثة جديدة. مكانك محفوظ، وستنبهك هذه الصفحة عندما يحين دورك.',
  },
};
