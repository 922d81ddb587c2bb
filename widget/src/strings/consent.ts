import { live } from '../locale/locale.ts';
import * as english from './en/consent.ts';

export const consentWords = live('consentWords', english.consentWords);
