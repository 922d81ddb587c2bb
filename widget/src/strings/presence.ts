import { live } from '../locale/locale.ts';
import * as english from './en/presence.ts';

export const presenceWords = live('presenceWords', english.presenceWords);
export const finishingWords = live('finishingWords', english.finishingWords);
