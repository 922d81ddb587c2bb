import { live } from '../locale/locale.ts';
import * as english from './en/service.ts';

export const openingWords = live('openingWords', english.openingWords);
export const serviceWords = live('serviceWords', english.serviceWords);
