import { live } from '../locale/locale.ts';
import * as english from './en/verify.ts';

export const verifyWords = live('verifyWords', english.verifyWords);
