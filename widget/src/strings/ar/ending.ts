import type { Translation } from '../../locale/merge.ts';
import { isolated } from '../../locale/plural.ts';
import type * as english from '../en/ending.ts';

export const endedWords: Translation<typeof english.endedWords> = {
  how: {
    'technical-problem': {
      title: 'انتهى تواصلك بسبب مشكلة تقنية',
      text: 'ليس هذا خطأً منك. لم يُتخذ أي قرار، ولم يتغير شيء في حسابك.',
    },
    'agent-left': {
      title: 'لم يتمكن موظف التحقق من المتابعة',
      text: 'ليس هذا خطأً منك. لم يُتخذ أي قرار، ولم يتغير شيء في حسابك.',
    },
    'no-show': {
      title: 'لم نتمكن من التواصل معك',
      text: 'كان موظف التحقق هنا ولم يتلقَّ ردًا. لم يُتخذ أي قرار، ولم يتغير شيء في حسابك.',
    },
    'freelancer-left': {
      title: 'انتهت المحادثة',
      text: 'غادرت قبل اكتمالها. لم يُتخذ أي قرار، ولم يتغير شيء في حسابك.',
    },
  },
  frontUntil: (time) => `إن انضممت من جديد قبل ${isolated(time)}، فستكون في مقدمة القائمة.`,
  again: 'انضم من جديد متى ناسبك ذلك. ستلتقي بموظف في محادثة كتابية ومكالمة فيديو قصيرة كما في السابق.',
  ready: 'ابقَ قريبًا من هذه الصفحة أثناء الانتظار: سينبهك صوت وعنوان علامة التبويب عندما يحين دورك.',
  clockStands: 'مهلة التعليق المؤقت متوقفة إلى أن تنضم من جديد، لمدة يوم على الأكثر.',
  dueBy: (date) => `أمامك وقت للتحقق من ملفك الشخصي حتى ${isolated(date)}.`,
};

export const closingWords: Translation<typeof english.closingWords> = {
  close: 'إغلاق',
  objectUntil: (date) => `يمكنك الاعتراض حتى ${isolated(date)}.`,
};
