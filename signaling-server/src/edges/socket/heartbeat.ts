import type { AgentFacts } from '@visavis/protocol';
import type { Socket } from 'socket.io';

const EVERY_MS = 1_500;
/** quality F5: a desk that is silent for so long is gone, although its socket may hold for much longer; both together stay below 5 s. */
const SILENT_MS = 3_000;

const silent = new WeakSet<Socket>();
const PING: keyof AgentFacts = 'desk:ping';

/**
 * Asks a desk again and again whether it is there, and calls `changed` when the answer is another than before. The server asks,
 * because a browser slows the timers of a page in the background down, but not the answers to its socket.
 */
export function askIfThere(socket: Socket, changed: () => void): void {
  const ask = () => {
    socket.timeout(SILENT_MS).emit(PING, {}, (error: Error | null) => {
      const wasSilent = silent.has(socket);
      if (error) silent.add(socket);
      else silent.delete(socket);
      if (wasSilent !== silent.has(socket)) changed();
    });
  };
  const timer = setInterval(ask, EVERY_MS);
  timer.unref();
  socket.on('disconnect', () => clearInterval(timer));
}

/** Whether the page behind a socket answered when it was asked last. */
export const isAnswering = (socket: Socket): boolean => !silent.has(socket);
