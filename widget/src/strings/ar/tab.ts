import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/tab.ts';

export const tabWords: Translation<typeof english.tabWords> = {
  waiting: (place) => (place === 1 ? 'دورك هو التالي' : `الرقم ${place} في قائمة الانتظار`),
  conversation: 'موظف التحقق هنا',
  message: 'رسالة جديدة',
  ringing: 'لديك مكالمة واردة',
  live: 'مكالمة جارية',
};

export const turnWords: Translation<typeof english.turnWords> = {
  notice: {
    turn: 'حان دورك',
    turnText: 'يُرجى العودة إلى علامة التبويب التي فيها التحقق بالفيديو.',
    still: 'هل ما زلت هنا؟',
    stillText: 'يُرجى الرد في علامة التبويب التي فيها التحقق بالفيديو.',
  },
  tab: 'هل ما زلت هنا؟',
  tabAway: 'ابتعدت قليلًا',
};
