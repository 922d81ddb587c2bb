import { launcherWords, WORDING } from '../strings/launcher.ts';
import { stoppedWords } from '../strings/start.ts';
import type { Connecting, Elsewhere, Moved, SignedOut, Stopped, Uninvited } from './case-state.ts';
import { entryPage } from './entry-pages.ts';
import type { MessagePage } from './views/message-view.ts';

type Told = Uninvited | SignedOut | Elsewhere | Connecting | Stopped | Moved;

/** The states before a session, told on a page with at most one way on; for those after it see `back-pages.ts`. */
export function pageOf(state: Told, brand = WORDING.brand): MessagePage {
  switch (state.stage) {
    case 'uninvited':
    case 'signed-out':
    case 'elsewhere':
    case 'stopped':
      return entryPage(state, brand);
    case 'connecting':
      return connecting(state);
    case 'moved': {
      const { title, text, action } = stoppedWords.moved;
      return { icon: 'information', title, text, action: { label: action, want: { what: 'use-this-tab' } } };
    }
  }
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
function connecting({ isSlow, isCrowded }: Connecting): MessagePage {
  const { connecting: title, slow, crowded, tryAgain } = stoppedWords;
  if (isCrowded) return { icon: 'clock', title, text: crowded };
  if (!isSlow) return { icon: 'clock', title, text: '' };
  return { icon: 'clock', title, text: slow, action: { label: tryAgain, want: { what: 'try-again' } } };
}
