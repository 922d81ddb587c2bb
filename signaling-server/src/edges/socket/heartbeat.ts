import type { AgentFacts } from '@visavis/protocol';
import type { Socket } from 'socket.io';

/**
 * quality F5: how often a desk is asked, and for how long it may be silent; then it is gone, although its socket may hold for much
 * longer. Both together stay below the five seconds within which the freelancer is told.
 */
const PACE = { everyMs: 1_500, silentMs: 3_000 };

const silent = new WeakSet<Socket>();
const PING: keyof AgentFacts = 'desk:ping';

/**
 * Asks a desk again and again whether it is there, and calls `changed` when the answer is another than before. The server asks,
 * because a browser slows the timers of a page in the background down, but not the answers to its socket.
 */
export function askIfThere(socket: Socket, changed: () => void, { everyMs, silentMs } = PACE): void {
  let asked = 0;
  let answered = 0;
  const ask = () => {
    const mine = ++asked;
    socket.timeout(silentMs).emit(PING, {}, (error: Error | null) => {
      // An earlier question that was lost says nothing about a desk that answered a later one.
      if (mine < answered) return;
      if (!error) answered = mine;
      const wasSilent = silent.has(socket);
      if (error) silent.add(socket);
      else silent.delete(socket);
      if (wasSilent !== silent.has(socket)) changed();
    });
  };
  const timer = setInterval(ask, everyMs);
  timer.unref();
  socket.on('disconnect', () => clearInterval(timer));
}

/** Whether the page behind a socket answered when it was asked last. */
export const isAnswering = (socket: Socket): boolean => !silent.has(socket);
