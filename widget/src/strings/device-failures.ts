import { live } from '../locale/locale.ts';
import * as english from './en/device-failures.ts';

export const failureWords = live('failureWords', english.failureWords);
export const stepWords = live('stepWords', english.stepWords);
export const otherWayWords = live('otherWayWords', english.otherWayWords);
export const actionWords = live('actionWords', english.actionWords);
export const blurWords = live('blurWords', english.blurWords);
