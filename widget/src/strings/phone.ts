import { live } from '../locale/locale.ts';
import * as english from './en/phone.ts';

export const phonePanelWords = live('phonePanelWords', english.phonePanelWords);
