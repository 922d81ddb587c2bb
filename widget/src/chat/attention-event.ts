import type { Attention } from './outlook.ts';

/** What the chat is about has changed; heard by the launcher, not by the host page. */
export class AttentionEvent extends Event {
  readonly attention: Attention;

  constructor(attention: Attention) {
    super('vv-attention');
    this.attention = attention;
  }
}
