import { live } from '../locale/locale.ts';
import * as english from './en/notice.ts';

export type { Placement } from './en/notice.ts';
export const noticeWords = live('noticeWords', english.noticeWords);
