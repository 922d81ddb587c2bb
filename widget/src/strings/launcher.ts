import { live } from '../locale/locale.ts';
import * as english from './en/launcher.ts';
import type { Wording } from './en/launcher.ts';

export type { Wording } from './en/launcher.ts';
export const launcherWords = live('launcherWords', english.launcherWords);

/** What a page says, and where it says nothing the words of the language. */
export const wordingOf = ({ brand, promise }: Wording): Wording => ({
  brand: brand || launcherWords.brand,
  promise: promise || launcherWords.promise,
});

/** How the marketplace and the promise are called where the page says nothing; the names are those of the language. */
export const WORDING: Wording = {
  get brand() {
    return launcherWords.brand;
  },
  get promise() {
    return launcherWords.promise;
  },
};
