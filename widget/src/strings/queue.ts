import { live } from '../locale/locale.ts';
import * as english from './en/queue.ts';

export const queueWords = live('queueWords', english.queueWords);
export const awayWords = live('awayWords', english.awayWords);
