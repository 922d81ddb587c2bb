/*
 * The one line a page includes. It takes an invitation's token out of the address before anything else is loaded or could
 * read it (T2), then loads the launcher. It has no static imports but the function that reads the fragment. Where there is no
 * window (a server that renders pages) it does nothing and can be imported all the same (W60).
 */
import { takeFromFragment } from './invitation-fragment.ts';

/** What a page calls by `visavis('show')`: `q` holds what was called before somebody `answers`. */
export type PageCalls = { (name: string, ...given: unknown[]): void; q?: unknown[][]; answers?: true };

const launcher = () => import('./launcher/launcher.ts');
const isPage = typeof window !== 'undefined';

function takeInvitation(): void {
  const taken = takeFromFragment(location);
  if (!taken) return;
  history.replaceState(history.state, '', taken.address);
  void launcher().then(({ keepInvitation }) => keepInvitation(taken.token), ignore);
}

/** A launcher that cannot be loaded shows nothing, as a blocked script would; the page around it is not ours to fill. */
function ignore(): void {}

/** For pages that made none of their own: calls are kept until the launcher answers them. */
function keepCalls(): void {
  const calls: PageCalls = (...call) => void (calls.q ??= []).push(call);
  window.visavis ??= calls;
}

let isDefined: Promise<void> | undefined;

/** Resolves once `<visavis-widget>` is defined, or could not be loaded. A page that included the script need not call it. */
export function defineWidget(): Promise<void> {
  if (!isPage) return Promise.resolve();
  isDefined ??= launcher().then(({ start }) => start(new URL(import.meta.url).origin), ignore);
  return isDefined;
}

if (isPage) {
  takeInvitation();
  addEventListener('hashchange', takeInvitation);
  keepCalls();
  void defineWidget();
}

declare global {
  interface Window {
    visavis?: PageCalls;
  }
}
