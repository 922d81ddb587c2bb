import { live } from '../locale/locale.ts';
import * as english from './en/launcher.ts';

export type { Wording } from './en/launcher.ts';
export const launcherWords = live('launcherWords', english.launcherWords);
