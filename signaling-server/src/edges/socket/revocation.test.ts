import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallId, CaseId, StaffId } from '@visavis/protocol';
import { AGENT_NAMESPACE, PROTOCOL_VERSION, SUPERVISOR_NAMESPACE } from '@visavis/protocol';
import { pino } from 'pino';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../../test/house.ts';
import { openHouse } from '../../../test/house.ts';
import { mediaNode } from '../../../test/media-node.ts';
import { gated, isTaken, seatsOf } from '../../../test/warm-steps.ts';
import { newCallId, newTicketId } from '../../secrets/ids.ts';
import { hashOf, newSecret } from '../../secrets/secret.ts';
import { insertStaffSession, staffOfSession } from '../../store/credentials.ts';
import { agentOf } from '../../store/staff.ts';
import type { Context } from '../../use-cases/context.ts';
import { revokeStaff } from '../../use-cases/revoke-staff.ts';
import { keepWarm } from '../../use-cases/warm-call.ts';
import { staffCookie } from '../http/staff-cookie.ts';
import { serveAgents } from './agents.ts';
import { OpenDesks } from './open-desks.ts';
import { createSocketServer } from './server.ts';

const http = createServer();
const server = createSocketServer(http, []);
const cookie = staffCookie('http://localhost');
let house: House;
let context: Context;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
  const desks = new OpenDesks(server.of(AGENT_NAMESPACE), server.of(SUPERVISOR_NAMESPACE));
  context = { ...house.context, desks };
  serveAgents(server, context, desks, cookie, pino({ level: 'silent' }));
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await server.close();
  await house.context.store.close();
});

const socketBy = (session: string): Socket =>
  io(`http://127.0.0.1:${(http.address() as AddressInfo).port}${AGENT_NAMESPACE}`, {
    auth: { version: PROTOCOL_VERSION },
    extraHeaders: { cookie: `${cookie.name}=${session}` },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });

async function sessionOf(staffId: StaffId): Promise<string> {
  const session = newSecret();
  const expiresAt = house.clock.now() + 3_600_000;
  await insertStaffSession(context.store.db, { secretHash: hashOf(session), staffId, expiresAt });
  return session;
}

/** The agent has a case at hand and a live call in it. */
async function hasCall(agentId: StaffId, account: string): Promise<CallId> {
  const caseId = await house.opensCase(account);
  const { db } = context.store;
  const [ticketId, callId, now] = [newTicketId(), newCallId(), new Date(house.clock.now())];
  const joined = {
    case_id: caseId,
    client_id: account as never,
    devices: '{}' as never,
    joined_at: now,
    ranked_at: now,
  };
  const claimed = { id: ticketId, ...joined, state: 'claimed', agent_id: agentId, claimed_at: now } as const;
  await db
    .insertInto('tickets')
    .values(claimed as never)
    .execute();
  const rings = { id: callId, ticket_id: ticketId, started_at: now, rings_until: now, accepted_at: now } as const;
  await db
    .insertInto('calls')
    .values({ ...rings, state: 'live' })
    .execute();
  await context.sfu.openCall(callId);
  return callId;
}

const gone = (socket: Socket): Promise<string> => new Promise((resolve) => socket.once('disconnect', resolve));
const hasSeat = async (callId: CallId): Promise<boolean> =>
  (await context.sfu.producersFor({ callId, seat: 'agent' })).ok;

it('Z1 ends sessions, sockets and the seat in a call of whoever is signed out, without waiting for the next look', async () => {
  const ada = await house.hasAgent('Ada');
  const [session, older] = [await sessionOf(ada), await sessionOf(ada)];
  const callId = await hasCall(ada, 'acct-revoked');
  const desk = socketBy(session);
  expect(await desk.emitWithAck('media:join', { callId })).toMatchObject({ ok: true });
  expect(await hasSeat(callId)).toBe(true);

  const closed = gone(desk);
  await revokeStaff(context, ada);
  expect(await hasSeat(callId)).toBe(false);
  expect(await closed).toBe('io server disconnect');
  for (const secret of [session, older]) {
    const refused = new Promise<Error>((resolve) => socketBy(secret).once('connect_error', resolve));
    expect((await refused).message).toBe('not-signed-in');
  }
  expect(await context.sfu.hasCall(callId)).toBe(true);
});

/** The agent has a contact and their desk is open; nothing is prepared yet. */
async function hasDesk(name: string): Promise<{ agentId: StaffId; cleo: CaseId; desk: Socket }> {
  const cleo = await house.hasWaiting(`acct-of-${name}`);
  const agentId = await house.hasAgent(name);
  const desk = socketBy(await sessionOf(agentId));
  await new Promise<void>((connected) => desk.once('connect', connected));
  await isTaken(context, agentId);
  return { agentId, cleo, desk };
}

it('K17 leaves nothing of a prepared call of whoever is signed out, though they never asked for a seat', async () => {
  const { agentId, cleo, desk } = await hasDesk('Ida');
  await keepWarm(context);
  const callId = seatsOf(house, cleo)[0] as CallId;
  expect(await hasSeat(callId)).toBe(true);
  const closed = gone(desk);
  await revokeStaff(context, agentId);
  expect(await hasSeat(callId)).toBe(false);
  expect(await context.sfu.hasCall(callId)).toBe(false);
  await closed;
  await keepWarm(context);
  for (const { call_id: id } of await context.store.db.selectFrom('warm_calls').selectAll().execute()) {
    expect(await hasSeat(id)).toBe(false);
  }
});

it('K17 keeps no seat that is made while its agent is signed out', async () => {
  const { agentId, cleo } = await hasDesk('Eva');
  const gate = gated(context.sfu, 'joinSeat');
  const warming = keepWarm({ ...context, sfu: gate.sfu });
  await gate.asked;
  await revokeStaff(context, agentId);
  gate.open();
  await warming;
  expect(await hasSeat(seatsOf(house, cleo)[0] as CallId)).toBe(false);
  expect(house.factsTo(agentId, 'media:seat')).toEqual([]);
});

it('Z1 leaves everybody else alone, and takes whoever has no case at hand off duty', async () => {
  const [bob, sol] = [await house.hasAgent('Bob'), await house.hasAgent('Sol')];
  const [bobs, sols] = [await sessionOf(bob), await sessionOf(sol)];
  const desk = socketBy(sols);
  await new Promise<void>((connected) => desk.once('connect', connected));
  await revokeStaff(context, bob);
  await revokeStaff(context, bob);
  expect((await agentOf(context.store.db, bob))?.state).toBe('offline');
  expect(await staffOfSession(context.store.db, hashOf(bobs), house.clock.now())).toBeNull();
  expect(await staffOfSession(context.store.db, hashOf(sols), house.clock.now())).toMatchObject({ agent: { id: sol } });
  expect((await agentOf(context.store.db, sol))?.state).toBe('available');
  expect(desk.connected).toBe(true);
  desk.close();
});
