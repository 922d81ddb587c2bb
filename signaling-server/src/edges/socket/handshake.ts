import type { RefusalCode } from '@visavis/protocol';
import { PROTOCOL_VERSION, refuse, done } from '@visavis/protocol';
import type { Reply } from '@visavis/protocol';
import type { Namespace, Socket } from 'socket.io';
import type * as z from 'zod/mini';
import type { Log } from '../../use-cases/ports.ts';
import { logFault } from '../faults.ts';

/** Makes a refusal of the handshake, in the form clients read it (`connect_error` with `data.refusal`). */
export function refusedHandshake(refusal: RefusalCode): Error & { data: { refusal: RefusalCode } } {
  return Object.assign(new Error(refusal), { data: { refusal } });
}

/** What the handshake carries, strictly. Refusals: `malformed`, `version-unsupported`. */
function handshakeOf<Shape extends z.ZodMiniType<{ version: number }>>(
  socket: Socket,
  shape: Shape,
): Reply<z.infer<Shape>> {
  const { version } = socket.handshake.auth as { version?: unknown };
  if (typeof version === 'number' && version !== PROTOCOL_VERSION) return refuse('version-unsupported');
  const parsed = shape.safeParse(socket.handshake.auth);
  return parsed.success ? done(parsed.data) : refuse('malformed');
}

/** Lets in whom `admit` names; what it names is the socket's `data`. A fault of ours is refused `try-again`, and logged. */
export function admitBy<Shape extends z.ZodMiniType<{ version: number }>>(
  namespace: Namespace,
  shape: Shape,
  admit: (handshake: z.infer<Shape>, socket: Socket) => Promise<Reply<object>>,
  log: Log,
): void {
  namespace.use((socket, next) => {
    const handshake = handshakeOf(socket, shape);
    if (!handshake.ok) return next(refusedHandshake(handshake.refusal));
    admit(handshake.value, socket).then(
      (admitted) => {
        if (!admitted.ok) return next(refusedHandshake(admitted.refusal));
        socket.data = admitted.value;
        next();
      },
      (error: unknown) => {
        logFault(log, error, {}, 'a handshake failed');
        next(refusedHandshake('try-again'));
      },
    );
  });
}
