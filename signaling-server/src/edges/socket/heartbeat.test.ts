import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { until } from '@visavis/testing';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askIfThere, isAnswering } from './heartbeat.ts';

/** Short, so that nobody waits for long here. */
const OFTEN = { everyMs: 20, silentMs: 1_000 };
/** Nobody here is slow for so long, however busy the machine is. */
const PATIENT = { everyMs: 20, silentMs: 60_000 };

let server: Server;
let url: string;
let desks: Socket[];
let changes: boolean[];
let pace: typeof OFTEN;

beforeEach(async () => {
  [desks, changes, pace] = [[], [], OFTEN];
  const http = createServer();
  server = new Server(http);
  server.on('connection', (socket) => askIfThere(socket, () => changes.push(isAnswering(socket)), pace));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const desk of desks) desk.close();
  await server.close();
});

/** A desk whose page answers while `page.isAwake`; its socket stays, whatever the page does. */
function opens(): { isAwake: boolean; asked: number; socket: Socket } {
  const page = { isAwake: true, asked: 0, socket: io(url, { transports: ['websocket'] }) };
  page.socket.on('desk:ping', (_fact: unknown, isThere: () => void) => {
    page.asked += 1;
    if (page.isAwake) isThere();
  });
  desks.push(page.socket);
  return page;
}

it('A11 takes a desk that does not answer for gone although its socket holds, and for back once it does', async () => {
  const page = opens();
  await until('the desk to be asked', () => page.asked > 3);
  page.isAwake = false;
  await until('the desk to be gone', () => changes.at(-1) === false);
  expect(page.socket.connected).toBe(true);
  page.isAwake = true;
  await until('the desk to be back', () => changes.at(-1) === true);
  const back = page.asked;
  await until('the questions it did not answer to be over', () => page.asked > back + OFTEN.silentMs / OFTEN.everyMs);
  expect(changes).toEqual([false, true]);
});

it('A11 says nothing of a desk that answers in time, however often it is asked', async () => {
  pace = PATIENT;
  const page = opens();
  await until('the desk to be asked often', () => page.asked > 30);
  expect(changes).toEqual([]);
});
