import { WORDING } from '../strings/wording.ts';
import type { Connecting, Elsewhere, Moved, SignedOut, Stopped, Uninvited } from './case-state.ts';
import { entryPage } from './entry-pages.ts';
import { firstPage } from './first-pages.ts';
import type { MessagePage } from './views/message-view.ts';

type Told = Uninvited | SignedOut | Elsewhere | Connecting | Stopped | Moved;

/** The states before a session, told on a page with at most one way on; for those after it see `back-pages.ts`. */
export const pageOf = (state: Told, brand = WORDING.brand): MessagePage =>
  firstPage(state) ?? entryPage(state as Uninvited | SignedOut | Elsewhere | Stopped, brand);
