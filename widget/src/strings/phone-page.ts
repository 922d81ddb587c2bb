import { live } from '../locale/locale.ts';
import * as english from './en/phone-page.ts';

export const phonePageWords = live('phonePageWords', english.phonePageWords);
