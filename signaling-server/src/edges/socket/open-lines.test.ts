import { createServer } from 'node:http';
import type { CaseId } from '@visavis/protocol';
import { freePort } from '@visavis/testing/node';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { expect, it, onTestFinished } from 'vitest';
import { OpenLines } from './open-lines.ts';

const CLEO = 'case_cleo' as CaseId;

it('S1 E8 knows by which session a case has its line, and nothing once that is closed', async () => {
  const http = createServer();
  const server = new Server(http, { serveClient: false });
  const port = await freePort();
  http.listen(port);
  const client = io(`http://127.0.0.1:${port}/freelancer`, { transports: ['websocket'], reconnection: false });
  onTestFinished(async () => {
    client.close();
    await server.close();
  });
  const lines = new OpenLines(server.of('/freelancer'));
  const opened = new Promise<void>((resolve) => {
    server.of('/freelancer').on('connection', (socket) => {
      socket.data = { session: 'a-session' };
      lines.opened(socket, CLEO, 'a-session');
      resolve();
    });
  });
  await opened;
  expect([lines.sessionsOf(CLEO), lines.sessionsOf('case_noor' as CaseId)]).toEqual([['a-session'], []]);
  expect(lines.close(CLEO, 'a-session')).toEqual({ isElsewhere: false });
  expect(lines.sessionsOf(CLEO)).toEqual([]);
});
