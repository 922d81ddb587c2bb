import { live } from '../locale/locale.ts';
import * as english from './en/phone-entry.ts';

export const phoneEntryWords = live('phoneEntryWords', english.phoneEntryWords);
