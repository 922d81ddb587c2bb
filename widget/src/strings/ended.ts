import { live } from '../locale/locale.ts';
import * as english from './en/ended.ts';

export const endedWords = live('endedWords', english.endedWords);
