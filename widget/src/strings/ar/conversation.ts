import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/conversation.ts';
import { isolated, plural } from '../../locale/plural.ts';

const choose = plural('ar');
const characters = (count: number): string =>
  choose(count, {
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other: `${count} حرف`,
  });
const secondsOf = (count: number): string =>
  choose(count, { one: 'ثانية واحدة', two: 'ثانيتان', few: `${count} ثوانٍ`, other: `${count} ثانية` });

export const conversationWords: Translation<typeof english.conversationWords> = {
  role: 'موظف التحقق',
  you: 'أنت',
  online: 'على اتصال',
  offline: 'جارٍ إعادة الاتصال…',
  joined: (name) => `${isolated(name)} معك الآن في المحادثة.`,
  back: (name) => `عاد اتصال ${isolated(name)}.`,
  lost: (name) =>
    `انقطع اتصال ${isolated(name)}. مكانك محفوظ: إذا لم يعد اتصال ${isolated(name)} خلال نصف دقيقة، يتابع معك موظف آخر.`,
  log: {
    label: 'المحادثة',
    sending: 'جارٍ الإرسال…',
    failed: 'لم تُرسل.',
    retry: 'إعادة المحاولة',
    marks: { sent: 'أُرسلت', delivered: 'وصلت', read: 'قُرئت' },
    writes: (author) => `رسالة قيد الكتابة من ${isolated(author)}`,
    newBelow: 'رسائل جديدة',
    announce: (author, text) => `رسالة من ${isolated(author)}: ${isolated(text)}`,
  },
  composer: {
    label: 'رسالتك',
    placeholder: 'كتابة رسالة',
    send: 'إرسال',
    tooLong: (over, limit) =>
      `الرسالة أطول من المسموح بمقدار ${characters(over)}. الحد الأقصى ${limit}؛ يُرجى إرسالها في جزأين.`,
  },
  typing: (name) => `رسالة قيد الكتابة من ${isolated(name)}…`,
  showTyping: 'السماح للموظف بالقراءة أثناء كتابتي',
  save: 'حفظ هذه المحادثة',
  showCall: 'المكالمة',
  showChat: 'المحادثة',
  unread: (unread) =>
    choose(unread, {
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: `${unread} رسائل جديدة`,
      many: `${unread} رسالة جديدة`,
      other: `${unread} رسالة جديدة`,
    }),
  panes: 'المكالمة أو المحادثة',
  empty: 'يمكنك إلقاء التحية، أو انتظار السؤال الأول.',
};

export const transcriptWords: Translation<typeof english.transcriptWords> = {
  title: 'محادثة بشأن التحقق من ملفك',
  times: (zone) => `الأوقات بحسب ${isolated(zone)}.`,
  notSent: '(لم تُرسل)',
};

export const ringWords: Translation<typeof english.ringWords> = {
  title: (name) => `مكالمة واردة من ${isolated(name)}`,
  text: 'صوتك يصل إلى الموظف، وصورتك أيضًا ما دامت الكاميرا تعمل. أما أنت فيصلك صوت الموظف فقط.',
  left: 'الوقت المتبقي للرد:',
  announce: (name, seconds) =>
    `مكالمة واردة من ${isolated(name)}. أمامك ${secondsOf(seconds)} للرد. الأزرار فوق حقل الرسالة.`,
  accept: 'قبول',
  accepting: 'جارٍ الاتصال…',
  decline: 'رفض',
  notAnswered: 'انتهت هذه المكالمة. يمكن للموظف الاتصال بك مرة أخرى.',
  notHeard: 'لم يصل ردك. يُرجى إعادة المحاولة.',
};

export const callEndWords: typeof english.callEndWords = (end, agent) => {
  const all: Record<NonNullable<typeof end>, string> = {
    'agent-ended': `انتهت المكالمة من جهة ${isolated(agent)}، والكاميرا متوقفة. يمكنك متابعة الكتابة هنا.`,
    'freelancer-left': 'انتهت المكالمة من جهتك، والكاميرا متوقفة. يمكنك متابعة الكتابة هنا.',
    declined: `رُفضت المكالمة من جهتك. قد تصلك مكالمة أخرى من ${isolated(agent)}: يمكنك الكتابة عندما يناسبك ذلك.`,
    unanswered: `فاتتك مكالمة. قد تصلك مكالمة أخرى من ${isolated(agent)}: يمكنك الكتابة عندما يناسبك ذلك.`,
    interrupted: `انقطعت المكالمة بسبب مشكلة تقنية لدينا. الكاميرا متوقفة، وقد تصلك مكالمة أخرى من ${isolated(agent)}.`,
    'ticket-ended': 'انتهت المكالمة.',
  };
  return end === null ? all['ticket-ended'] : all[end];
};
