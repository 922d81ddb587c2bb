import { live } from '../locale/locale.ts';
import * as english from './en/phrase-check.ts';

export const phraseCheckWords = live('phraseCheckWords', english.phraseCheckWords);
