import { live } from '../locale/locale.ts';
import * as english from './en/call.ts';

export const callWords = live('callWords', english.callWords);
export const callProblemWords = live('callProblemWords', english.callProblemWords);
export const selfViewWords = live('selfViewWords', english.selfViewWords);
export const soundsWords = live('soundsWords', english.soundsWords);
