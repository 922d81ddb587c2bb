import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/trials.ts';

export const trialWords: Translation<typeof english.trialWords> = {
  speakerTitle: 'مكبر الصوت',
  playTone: 'تشغيل صوت',
  playing: 'جارٍ التشغيل…',
  didYouHear: 'هل سمعته؟',
  heardIt: 'سمعته',
  heardNothing: 'لم أسمع شيئًا',
  heardFine: 'جيد: سيصلك صوت الموظف.',
  nothingHeard:
    'يُرجى رفع الصوت، والتأكد من عدم توصيل سماعات غير مستخدمة، أو اختيار مكبر صوت آخر، ثم تشغيل الصوت من جديد.',
  cannotPlay: 'لم يتمكن هذا المتصفح من تشغيل صوت. يمكن للموظف أيضًا أن يكتب إليك.',
  recordTitle: 'مشاهدة نفسك وسماع صوتك',
  recordHint: 'خمس ثوانٍ. يبقى التسجيل على جهازك، ولا يُرسل أبدًا، ويُمحى عند مغادرة هذه الصفحة.',
  record: 'تسجيل 5 ثوانٍ',
  recording: (left) => `جارٍ التسجيل: ${left}`,
  recordingNow: 'جارٍ التسجيل. يُرجى قول بضع كلمات.',
  play: 'تشغيل التسجيل',
  playingBack: 'جارٍ تشغيل ما سجّلته.',
  again: 'التسجيل من جديد',
  recorded: 'تم التسجيل. لم يغادر شيء جهازك.',
  cannotRecord: 'لا يمكن لهذا المتصفح التسجيل هنا. لا يؤثر ذلك في المكالمة.',
  picture: 'ما سجّلته',
};
