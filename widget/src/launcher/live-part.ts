import type { VisavisChat } from '../chat/visavis-chat.ts';
import type { VisavisFrame } from '../frame/visavis-frame.ts';
import type { GetToken } from '../get-token.ts';
import { GRACE_MS } from '../grace-times.ts';

/** What fills the panel: the chat, or the frame with it. */
export type Filling = VisavisChat | VisavisFrame;

/**
 * W63: what outlives an element that a page takes out and puts back, or replaces by another: pages that change without loading
 * do that. The chat, with its line, place and call, is itself kept and put into whichever widget is live; it knows when it was
 * away for too long and ends by itself.
 */
export type LivePart = {
  chat: Filling | null;
  getToken: GetToken | null;
  /** An invitation that no chat has yet. */
  invitation: string | null;
  /** How the last widget was when it left, and when that was. */
  left: { readonly isOpen: boolean; readonly at: number } | null;
};

const parts = new Map<string, LivePart>();

/** The part for one server's origin. */
export function livePartOf(server: string): LivePart {
  const known = parts.get(server);
  if (known) return known;
  const part: LivePart = { chat: null, getToken: null, invitation: null, left: null };
  parts.set(server, part);
  return part;
}

/** Whether a widget left so lately that this one only goes on; said once. */
export function isGoneOnWith(part: LivePart): boolean | null {
  const { left } = part;
  part.left = null;
  return left && performance.now() - left.at < GRACE_MS ? left.isOpen : null;
}
