import { locale, directionOf, onLocale } from '../locale/locale.ts';
import { verifyWords as words } from '../strings/verify.ts';

export { serveFrame } from './frame-guest.ts';

/** What is around the widget on a page of ours speaks as the widget does, also after somebody chose another language there. */
export function dressPage(): void {
  const phrase = document.querySelector<HTMLAnchorElement>('#phrase');
  const speak = (): void => {
    document.documentElement.lang = locale();
    document.documentElement.dir = directionOf(locale());
    if (!phrase) return;
    phrase.textContent = words.isItUs;
    phrase.hidden = false;
  };
  onLocale(speak);
  speak();
}
