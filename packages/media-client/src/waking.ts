/** Not every browser says which kind of network it is on. */
type Network = EventTarget & { readonly type?: string };

const LOOK_EVERY_MS = 5_000;
/** A timer that is later than this did not run: the computer slept. */
const SLEPT_MS = 10_000;
/** Browsers let the timers of a page that nobody looks at run once a minute only. */
const HIDDEN_MS = 60_000;

/**
 * Calls back when the way to the media node may be another one: the browser is online again, the network is of another kind, or the
 * computer slept. Until the returned function is called. Used by `MediaClient`.
 */
export function watchWaking(listener: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  globalThis.addEventListener('online', listener, { signal });
  const { connection: network } = navigator as Navigator & { connection?: Network };
  let kind = network?.type;
  const look = () => {
    // Estimates of its speed change all the time.
    if (network?.type === kind) return;
    kind = network?.type;
    listener();
  };
  network?.addEventListener('change', look, { signal });
  // The clock on the wall goes on while a computer sleeps.
  let looked = Date.now();
  let wasHidden = document.hidden;
  const timer = setInterval(() => {
    const every = wasHidden || document.hidden ? HIDDEN_MS : LOOK_EVERY_MS;
    const hasSlept = Date.now() - looked > every + SLEPT_MS;
    looked = Date.now();
    wasHidden = document.hidden;
    if (hasSlept) listener();
  }, LOOK_EVERY_MS);
  return () => {
    ended.abort();
    clearInterval(timer);
  };
}
