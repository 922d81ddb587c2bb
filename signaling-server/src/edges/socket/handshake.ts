import type { RefusalCode } from '@visavis/protocol';
import { PROTOCOL_VERSION, refuse, done } from '@visavis/protocol';
import type { Reply } from '@visavis/protocol';
import type { Socket } from 'socket.io';
import type * as z from 'zod/mini';

/** Makes a refusal of the handshake, in the form clients read it (`connect_error` with `data.refusal`). */
export function refusedHandshake(refusal: RefusalCode): Error & { data: { refusal: RefusalCode } } {
  return Object.assign(new Error(refusal), { data: { refusal } });
}

/** What the handshake carries, strictly. Refusals: `malformed`, `version-unsupported`. */
export function handshakeOf<Shape extends z.ZodMiniType<{ version: number }>>(
  socket: Socket,
  shape: Shape,
): Reply<z.infer<Shape>> {
  const { version } = socket.handshake.auth as { version?: unknown };
  if (typeof version === 'number' && version !== PROTOCOL_VERSION) return refuse('version-unsupported');
  const parsed = shape.safeParse(socket.handshake.auth);
  return parsed.success ? done(parsed.data) : refuse('malformed');
}
