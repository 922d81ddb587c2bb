import type { Reply } from '@visavis/protocol';
import type { Socket } from 'socket.io';

const EVERY_MS = 60_000;

/**
 * quality T19: a socket that only listens loses its place within a minute of its session's end, too. It asks at once as
 * well, because a session may end between the handshake and the connection.
 */
export function recheck(socket: Socket, identify: () => Promise<Reply<unknown>>): void {
  const check = () => {
    identify().then(
      (who) => {
        if (!who.ok) socket.disconnect(true);
      },
      () => {
        // The store cannot be asked now; the next round asks again, and every command asks for itself.
      },
    );
  };
  check();
  const timer = setInterval(check, EVERY_MS);
  timer.unref();
  socket.on('disconnect', () => clearInterval(timer));
}
