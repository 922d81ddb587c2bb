import { live } from '../locale/locale.ts';
import * as english from './en/start.ts';

export const introWords = live('introWords', english.introWords);
export const startProblem = live('startProblem', english.startProblem);
export const stoppedWords = live('stoppedWords', english.stoppedWords);
