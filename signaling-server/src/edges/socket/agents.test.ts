import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MediaKind, SeatMedia } from '@visavis/protocol';
import { AGENT_NAMESPACE, SUPERVISOR_NAMESPACE, PROTOCOL_VERSION, refuse } from '@visavis/protocol';
import { sendingParameters } from '@visavis/testing/rtp-parameters';
import { pino } from 'pino';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../../test/house.ts';
import { openHouse } from '../../../test/house.ts';
import { mediaNode } from '../../../test/media-node.ts';
import { isWarm } from '../../../test/warm-steps.ts';
import { hashOf, newSecret } from '../../secrets/secret.ts';
import { insertStaffSession } from '../../store/credentials.ts';
import { agentOf } from '../../store/staff.ts';
import { staffCookie } from '../http/staff-cookie.ts';
import { serveAgents } from './agents.ts';
import { OpenDesks } from './open-desks.ts';
import { createSocketServer } from './server.ts';

const SESSION_MS = 60_000;
const http = createServer();
const server = createSocketServer(http, []);
const cookie = staffCookie('http://localhost');
let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
  const desks = new OpenDesks(server.of(AGENT_NAMESPACE), server.of(SUPERVISOR_NAMESPACE));
  serveAgents(server, { ...house.context, desks }, desks, cookie, pino({ level: 'silent' }));
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await server.close();
  await house.context.store.close();
});

/** The desk of a new session of this agent. */
async function deskOf(staffId: Parameters<typeof agentOf>[1]): Promise<Socket> {
  const session = newSecret();
  const expiresAt = house.clock.now() + SESSION_MS;
  await insertStaffSession(house.context.store.db, { secretHash: hashOf(session), staffId, expiresAt });
  return io(`http://127.0.0.1:${(http.address() as AddressInfo).port}${AGENT_NAMESPACE}`, {
    auth: { version: PROTOCOL_VERSION },
    extraHeaders: { cookie: `${cookie.name}=${session}` },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
}

it('S9 has an agent offline whose command found the session expired, and answers it first', async () => {
  const ada = await house.hasAgent('Ada');
  const desk = await deskOf(ada);
  expect(await desk.emitWithAck('desk:sync', {})).toMatchObject({ value: { agent: { state: 'available' } } });
  const gone = new Promise((resolve) => desk.once('disconnect', resolve));
  house.clock.advance(SESSION_MS);
  expect(await desk.emitWithAck('desk:sync', {})).toEqual(refuse('not-signed-in'));
  await gone;
  await expect.poll(async () => (await agentOf(house.context.store.db, ada))?.state).toBe('offline');
});

it('S12 refuses an agent who asks for pictures over and over, and nothing else', async () => {
  const desk = await deskOf(await house.hasAgent('Ada-insists'));
  const [callId, ticketId] = ['call_0000000000000000000000', 'tkt_0000000000000000000000'];
  const wants = { ticketId, epoch: 1, callId };
  const replies = await Promise.all(
    Array.from({ length: 25 }, () => desk.emitWithAck('snapshot:take', wants) as unknown),
  );
  expect(replies[0]).toEqual(refuse('not-found'));
  expect(replies.at(-1)).toEqual(refuse('too-many'));
  expect(await desk.emitWithAck('desk:sync', {})).toMatchObject({ ok: true });
  desk.close();
});

it('K6 refuses a picture of the agent, and writes down who tried', async () => {
  const cleo = await house.hasWaiting('acct-cleo');
  const ada = await house.hasAgent('Ada-sends');
  const { callId } = await isWarm(house, ada, cleo);
  const desk = await deskOf(ada);
  const { value } = (await desk.emitWithAck('media:join', { callId })) as { value: SeatMedia };
  const sends = (kind: MediaKind) => {
    const rtpParameters = sendingParameters(kind);
    return desk.emitWithAck('media:produce', { callId, transportId: value.send?.id, kind, rtpParameters });
  };
  expect(await sends('audio')).toMatchObject({ ok: true });
  for (let times = 0; times < 3; times++) expect(await sends('video'), 'S12').toEqual(refuse('not-granted'));
  const rows = await house.context.store.db.selectFrom('audit').selectAll().execute();
  expect(rows.filter(({ action }) => action === 'call:media-refused')).toMatchObject([
    { actor: ada, subject: callId, detail: { kind: 'video' } },
  ]);
  desk.close();
});
