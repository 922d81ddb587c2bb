import { onPhoneAway } from './green-room/phone-away.ts';

/** What a page around tells of itself. */
export type PageSigns = {
  /** The network may be back. */
  readonly network: () => void;
  /** It is seen again, or not any more. */
  readonly seen: () => void;
  /** It goes, perhaps to be kept by the browser and to come back. */
  readonly goes: () => void;
  /** It is on a phone that is put away. */
  readonly away: () => void;
};

/** Tells of the page until the returned function is called. */
export function watchPage({ network, seen, goes, away }: PageSigns): () => void {
  const page = new AbortController();
  const { signal } = page;
  addEventListener('online', network, { signal });
  addEventListener('pagehide', goes, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && seen(), { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  document.addEventListener('visibilitychange', () => onPhoneAway(away), { signal });
  return () => page.abort();
}
