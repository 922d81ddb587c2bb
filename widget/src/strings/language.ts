import { live } from '../locale/locale.ts';
import * as english from './en/language.ts';

export const languageWords = live('languageWords', english.languageWords);
