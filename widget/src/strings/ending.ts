import { live } from '../locale/locale.ts';
import * as english from './en/ending.ts';

export const closingWords = live('closingWords', english.closingWords);
