import type { Wording } from './en/launcher.ts';
import { panelWords } from './panel.ts';

/** What a page says, and where it says nothing the words of the language. */
export const wordingOf = ({ brand, promise }: Wording): Wording => ({
  brand: brand || panelWords.brand,
  promise: promise || panelWords.promise,
});

/** How the marketplace and the promise are called where the page says nothing; the names are those of the language. */
export const WORDING: Wording = {
  get brand() {
    return panelWords.brand;
  },
  get promise() {
    return panelWords.promise;
  },
};
