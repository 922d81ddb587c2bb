import { live } from '../locale/locale.ts';
import * as english from './en/device-failures.ts';

export type { FailureWords } from './en/device-failures.ts';
export const failureWords = live('failureWords', english.failureWords);
