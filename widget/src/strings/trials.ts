import { live } from '../locale/locale.ts';
import * as english from './en/trials.ts';

export const trialWords = live('trialWords', english.trialWords);
