import { takeFromFragment } from '../invitation-fragment.ts';

const listeners = new Set<() => void>();
let words: string | null = null;

/** W17: takes the words of a mail's link out of the address, at once and whenever its fragment changes. */
export function watchFragment(): void {
  take();
  addEventListener('hashchange', take);
}

/** The words, once; null when there are none or they were taken already. */
export function takeWords(): string | null {
  const taken = words;
  words = null;
  return taken;
}

/** Calls back when words came, until the returned function is called. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function take(): void {
  const taken = takeFromFragment(location, 'words');
  if (!taken) return;
  history.replaceState(history.state, '', taken.address);
  words = taken.token;
  for (const listener of listeners) listener();
}
