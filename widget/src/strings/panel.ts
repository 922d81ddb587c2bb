import { live } from '../locale/locale.ts';
import * as english from './en/panel.ts';

export const panelWords = live('panelWords', english.panelWords);
