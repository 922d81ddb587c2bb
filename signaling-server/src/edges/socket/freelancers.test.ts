import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseId } from '@visavis/protocol';
import { FREELANCER_NAMESPACE, PROTOCOL_VERSION } from '@visavis/protocol';
import { aClientId, aDeviceCheck, until } from '@visavis/testing';
import { freshDatabase } from '@visavis/testing/database';
import { pino } from 'pino';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, it } from 'vitest';
import type { House } from '../../../test/house.ts';
import { openHouse } from '../../../test/house.ts';
import { mediaNode } from '../../../test/media-node.ts';
import { hashOf, newSecret } from '../../secrets/secret.ts';
import { holdCase } from '../../store/cases.ts';
import { insertFreelancerSession } from '../../store/credentials.ts';
import { keptPresence } from '../../store/ticket-presence.ts';
import { serveFreelancers } from './freelancers.ts';
import { OpenLines } from './open-lines.ts';
import { createSocketServer } from './server.ts';

const http = createServer();
const server = createSocketServer(http, []);
let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'server', url: await freshDatabase() }, mediaNode());
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await server.close();
  await house.context.store.close();
});

/** The secret of a session of this case. */
async function sessionOf(caseId: CaseId): Promise<string> {
  const secret = newSecret();
  await house.context.store.transaction(async (tx, now) => {
    const { id } = await tx
      .selectFrom('invitations')
      .select('id')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    const expiresAt = now + 60_000;
    await insertFreelancerSession(tx, { secretHash: hashOf(secret), caseId, invitationId: id, expiresAt });
  });
  return secret;
}

it('T6 has a freelancer as away whose line went while the join was at work', async () => {
  const { store } = house.context;
  const cleo = await house.opensCase('acct-cleo');
  const presence = serveFreelancers(
    server,
    house.context,
    new OpenLines(server.of(FREELANCER_NAMESPACE)),
    pino({ level: 'silent' }),
  );
  const socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}${FREELANCER_NAMESPACE}`, {
    auth: { version: PROTOCOL_VERSION, session: await sessionOf(cleo) },
    transports: ['websocket'],
    reconnection: false,
  });
  const freelancers = server.of(FREELANCER_NAMESPACE);
  await until('the socket', () => freelancers.sockets.size === 1);
  await store.transaction(async (tx) => {
    await holdCase(tx, cleo);
    socket.emit('queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
    await socket.emitWithAck('chat:send', null);
    socket.close();
    await until('the line to be gone', () => freelancers.sockets.size === 0);
    await presence.stop();
  });
  await until('the ticket', async () => (await keptPresence(store.db)).has(cleo));
  await until('away', async () => (await keptPresence(store.db)).get(cleo) === false);
});
