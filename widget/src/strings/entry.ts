import { live } from '../locale/locale.ts';
import * as english from './en/entry.ts';

export const entryWords = live('entryWords', english.entryWords);
