import { live } from '../locale/locale.ts';
import * as english from './en/objection.ts';

export const objectionWords = live('objectionWords', english.objectionWords);
