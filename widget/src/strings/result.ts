import { live } from '../locale/locale.ts';
import * as english from './en/result.ts';

export const outcomeWords = live('outcomeWords', english.outcomeWords);
export const resultWords = live('resultWords', english.resultWords);
export const capabilityWords = live('capabilityWords', english.capabilityWords);
export const allowedWords = live('allowedWords', english.allowedWords);
