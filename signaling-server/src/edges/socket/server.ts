import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { refusedHandshake } from './handshake.ts';

/**
 * The socket server on the HTTP server's port. quality T18: `cors` does not guard WebSockets, so the Origin of every handshake is
 * compared with an exact list; a handshake without one comes from no browser page and carries nobody's cookies.
 */
export function createSocketServer(http: HttpServer, origins: readonly string[]): Server {
  const io = new Server(http, {
    serveClient: false,
    cors: { origin: [...origins], credentials: false },
    allowRequest: ({ headers }, decide) =>
      decide(null, headers.origin === undefined || origins.includes(headers.origin)),
    maxHttpBufferSize: 64 * 1024,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 8_000,
  });
  // Nobody belongs into the root namespace; whoever sits there without a word would outlast `connectTimeout`.
  io.of('/').use((_socket, next) => next(refusedHandshake('not-found')));
  return io;
}
