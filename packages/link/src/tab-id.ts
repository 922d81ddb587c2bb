import { newClientId } from './client-id.ts';
import type { SessionStore } from './resume.ts';

/** What of a window is needed: it tells when the page goes, and when it comes back as it was. */
export interface PageLife {
  addEventListener(type: 'pagehide' | 'pageshow', listener: () => void): void;
}

/**
 * L16: names one tab for as long as it lives, through its reloads. The id is kept in the tab's storage only while no page is
 * there: a duplicate of the tab copies the storage and finds none in it, so it is another tab. Where storage is forbidden the id
 * lives as long as the page. Made once a page.
 */
export class TabId {
  readonly value: string;

  /** `store` is a function because merely reading `window.sessionStorage` throws where storage is forbidden. */
  constructor(store: () => SessionStore, key: string, page: PageLife) {
    const attempt = <Result>(use: (store: SessionStore) => Result): Result | null => {
      try {
        return use(store());
      } catch {
        return null;
      }
    };
    const take = (): string | null => {
      const kept = attempt((kept) => kept.getItem(key));
      attempt((kept) => kept.removeItem(key));
      return kept;
    };
    const kept = take();
    this.value = kept && /^[A-Za-z0-9_-]{16,64}$/.test(kept) ? kept : newClientId();
    page.addEventListener('pagehide', () => attempt((kept) => kept.setItem(key, this.value)));
    page.addEventListener('pageshow', () => void take());
  }
}
