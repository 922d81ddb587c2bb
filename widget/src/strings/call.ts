import { live } from '../locale/locale.ts';
import * as english from './en/call.ts';

export const callWords = live('callWords', english.callWords);
