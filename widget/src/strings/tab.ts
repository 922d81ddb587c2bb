import { live } from '../locale/locale.ts';
import * as english from './en/tab.ts';

export const tabWords = live('tabWords', english.tabWords);
export const turnWords = live('turnWords', english.turnWords);
