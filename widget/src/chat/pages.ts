import { WORDING } from '../strings/launcher.ts';
import { stoppedWords } from '../strings/start.ts';
import type { Connecting, Elsewhere, Moved, SignedOut, Stopped, Uninvited } from './case-state.ts';
import { entryPage } from './entry-pages.ts';
import { connectingPage } from './first-pages.ts';
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
      return connectingPage(state);
    case 'moved': {
      const { title, text, action } = stoppedWords.moved;
      return { icon: 'information', title, text, action: { label: action, want: { what: 'use-this-tab' } } };
    }
  }
}
