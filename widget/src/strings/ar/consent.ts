import type { Translation } from '../../locale/merge.ts';
import { isolated } from '../../locale/plural.ts';
import type * as english from '../en/consent.ts';

export const consentWords: Translation<typeof english.consentWords> = {
  title: 'قبل أن تقبل',
  free: 'القرار لك في الأمرين. المكالمة هي نفسها من دونهما.',
  freeOne: 'القرار لك. المكالمة هي نفسها من دون ذلك.',
  pictures: (agent) => `يجوز أن يلتقط ${isolated(agent)} صورًا ثابتة لي`,
  recording: 'يجوز تسجيل هذه المكالمة',
  kept: (days, most) =>
    most > days
      ? `تُحفظ مشفّرة بعد التحقق منك، عدد الأيام: ${days}؛ وفي غير ذلك، عدد الأيام على الأكثر: ${most}.`
      : `يُحفظ التسجيل مشفّرًا بعد القرار، عدد الأيام: ${days}؛ ولا يزيد إلا ما دام بإمكانك الاعتراض.`,
  seenBy: 'لا يراها إلا الموظف الذي يتحقق منك، والمشرف لسبب يُدوَّن.',
  change: 'يمكنك تغيير رأيك أثناء المكالمة.',
  recorded: 'يجري تسجيل هذه المكالمة',
  notRecorded: 'لا تسجيل',
  picturesAllowed: (agent) => `يجوز أن يلتقط ${isolated(agent)} صورًا`,
  picturesNot: 'لا تُلتقط صور',
  more: 'ما الذي يُحفظ',
  stopRecording: 'أوقف التسجيل واحذفه',
  stopPictures: 'لا تسمح بصور أخرى',
  ahead: {
    both: 'قبل المكالمة سنسألك إن كان يجوز التقاط صور وإن كان يجوز التسجيل. يمكنك أن ترفض الأمرين.',
    pictures: 'قبل المكالمة سنسألك إن كان يجوز التقاط صور. يمكنك أن ترفض.',
    recording: 'قبل المكالمة سنسألك إن كان يجوز التسجيل. يمكنك أن ترفض.',
  },
};
