/*
 * The one line a page includes. It takes an invitation's token out of the address before anything else is loaded or could
 * read it (T2), then loads the launcher. It has no static imports but the function that reads the fragment.
 */
import { takeFromFragment } from './invitation-fragment.ts';

const launcher = () => import('./launcher/launcher.ts');

function takeInvitation(): void {
  const taken = takeFromFragment(location);
  if (!taken) return;
  history.replaceState(history.state, '', taken.address);
  void launcher().then(({ keepInvitation }) => keepInvitation(taken.token), ignore);
}

/** A launcher that cannot be loaded shows nothing, as a blocked script would; the page around it is not ours to fill. */
function ignore(): void {}

takeInvitation();
addEventListener('hashchange', takeInvitation);
void launcher().then(({ start }) => start(new URL(import.meta.url).origin), ignore);
