import { live } from '../locale/locale.ts';
import * as english from './en/without.ts';

export const withoutWords = live('withoutWords', english.withoutWords);
