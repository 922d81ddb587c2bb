import { launcherWords } from '../strings/launcher.ts';
import { stoppedWords, uninvitedWords } from '../strings/start.ts';
import type { Connecting } from './case-state.ts';
import type { MessagePage } from './views/message-view.ts';

/* The pages that come with the chat itself; the others are loaded (see `stage-code.ts`). */

export const howToTell = () => ({ title: uninvitedWords.realTitle, points: uninvitedWords.real });

export function uninvitedPage(): MessagePage {
  const { title, lead, tips } = uninvitedWords;
  return { icon: 'mail', title, text: lead, tips, more: howToTell(), checksPhrase: true };
}

/** W11: in place of a view whose code could not be had. */
export const missingPage = (): MessagePage => ({
  icon: 'warning',
  title: launcherWords.notLoadedTitle,
  text: launcherWords.notLoaded,
  action: { label: launcherWords.tryAgain, want: { what: 'load-again' } },
});

/** While it is on its way, which only somebody sees who has to wait. */
export const loadingPage = (): MessagePage => ({ icon: 'clock', title: launcherWords.loading, text: '' });

/** W52: never silent for long, and never without a way to try at once, except where that would only make it worse. */
export function connectingPage({ isSlow, isCrowded }: Connecting): MessagePage {
  const { connecting: title, slow, crowded, tryAgain } = stoppedWords;
  if (isCrowded) return { icon: 'clock', title, text: crowded };
  if (!isSlow) return { icon: 'clock', title, text: '' };
  return { icon: 'clock', title, text: slow, action: { label: tryAgain, want: { what: 'try-again' } } };
}
