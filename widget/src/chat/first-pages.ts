import { launcherWords } from '../strings/launcher.ts';
import { panelWords } from '../strings/panel.ts';
import { stoppedWords } from '../strings/start.ts';
import type { CaseState, Connecting, Stopped } from './case-state.ts';
import type { MessagePage } from './views/message-view.ts';

/* The pages that come with the chat itself; the others are loaded (see `stage-code.ts`). */

/** W11: in place of a view whose code could not be had. */
export const missingPage = (): MessagePage => ({
  icon: 'warning',
  title: panelWords.notLoadedTitle,
  text: launcherWords.notLoaded,
  action: { label: launcherWords.tryAgain, want: { what: 'load-again' } },
});

/** While it is on its way, which only somebody sees who has to wait. */
export const loadingPage = (): MessagePage => ({ icon: 'clock', title: launcherWords.loading, text: '' });

/** W52: never silent for long, and never without a way to try at once, except where that would only make it worse. */
function connectingPage({ isSlow, isCrowded }: Connecting): MessagePage {
  const { connecting: title, slow, crowded, tryAgain } = stoppedWords;
  if (isCrowded) return { icon: 'clock', title, text: crowded };
  if (!isSlow) return { icon: 'clock', title, text: '' };
  return { icon: 'clock', title, text: slow, action: { label: tryAgain, want: { what: 'try-again' } } };
}

/** Why somebody is not let in, where it is more than a session that ended; those pages are loaded. */
const TOLD_APART: readonly Stopped['why'][] = ['no-case', 'wrong-account', 'identity-invalid', 'invitation-revoked'];

function stoppedPage({ why }: Stopped): MessagePage | null {
  if (TOLD_APART.includes(why)) return null;
  if (why !== 'version-unsupported') {
    return { icon: 'mail', title: stoppedWords.ended.title, text: stoppedWords.ended.text };
  }
  const { title, text, action } = stoppedWords.outdated;
  return { icon: 'information', title, text, action: { label: action, want: { what: 'reload' } } };
}

/** What must be said also where nothing can be fetched any more; null for every other state. */
export function firstPage(state: CaseState): MessagePage | null {
  if (state.stage === 'connecting') return connectingPage(state);
  if (state.stage === 'stopped') return stoppedPage(state);
  if (state.stage !== 'moved') return null;
  const { title, text, action } = stoppedWords.moved;
  return { icon: 'information', title, text, action: { label: action, want: { what: 'use-this-tab' } } };
}
