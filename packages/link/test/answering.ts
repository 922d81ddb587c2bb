import type { Namespace, Server, Socket } from 'socket.io';

export const portOf = (of: Server): number => (of.httpServer.address() as { port: number }).port;

/** Has a namespace acknowledge a command with whatever the answer is; an answer of `undefined` acknowledges nothing. */
export function answeringIn(
  namespace: Namespace,
  name: string,
  answer: (request: unknown, socket: Socket) => unknown,
): void {
  namespace.on('connection', (socket) =>
    socket.on(name, (request: unknown, acknowledge: (reply: unknown) => void) => {
      const reply = answer(request, socket);
      if (reply !== undefined) acknowledge(reply);
    }),
  );
}
