import type { Attention } from '../chat/outlook.ts';
import type { Token } from '../get-token.ts';

/*
 * What the widget on a page and the frame with the verification tell each other, over a channel of their own (W71). The first
 * word is the only thing that is ever posted to a window, and carries nothing but the channel's other end.
 */

/** Posted by the page to the frame's window, with a port; nobody else's words are taken. */
export const FIRST_WORD = 'visavis-frame:1';

/** How the frame looks and speaks, as the page's attributes say. */
export type Looks = {
  readonly brand: string;
  readonly promise: string;
  readonly locale: string;
  readonly theme: 'auto' | 'light' | 'dark';
};

export type ToFrame =
  | ({ readonly say: 'looks' } & Looks)
  | { readonly say: 'invite'; readonly invitation: string }
  /** The page has a `getToken`, which the frame asks by `need-token`. */
  | { readonly say: 'identify' }
  | { readonly say: 'token'; readonly ask: number; readonly token: Token }
  | { readonly say: 'no-token'; readonly ask: number }
  | { readonly say: 'start-chat' | 'focus' | 'panel-closed' }
  | { readonly say: 'sign-out' | 'diagnose'; readonly ask: number };

/** The events of `host-events.ts` that go on to the page. */
export type Told =
  | { readonly name: 'visavis-queue'; readonly place: number | null }
  | { readonly name: 'visavis-error'; readonly code: string }
  | { readonly name: 'visavis-call-start' | 'visavis-call-end' | 'visavis-outcome' | 'visavis-sign-in' };

export type FromFrame =
  | { readonly say: 'ready' | 'close' }
  | { readonly say: 'attention'; readonly attention: Attention }
  | { readonly say: 'event'; readonly event: Told }
  | { readonly say: 'need-token'; readonly ask: number }
  | { readonly say: 'done'; readonly ask: number; readonly facts: Readonly<Record<string, unknown>> | null };
