import { createHash } from 'node:crypto';
import { LARGEST_SNAPSHOT, PICTURE_HASH_HEADER } from '@visavis/protocol';
import type { Role, StaffId } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJpeg } from '../../../test/a-jpeg.ts';
import type { House } from '../../../test/house.ts';
import { openHouse } from '../../../test/house.ts';
import { mediaNode } from '../../../test/media-node.ts';
import type { PicturedCall } from '../../../test/pictured-call.ts';
import { hasPicturedCall } from '../../../test/pictured-call.ts';
import {
  agreesToPictures,
  aSessionOf,
  asks,
  hashFor,
  hasPicture,
  wanted,
  wantsPictures,
} from '../../../test/pictures.ts';
import { newStaffId } from '../../secrets/ids.ts';
import { hashOf, newSecret } from '../../secrets/secret.ts';
import { insertStaffSession } from '../../store/credentials.ts';
import { addStaff } from '../../store/staff.ts';
import { registerApi } from './routes.ts';
import { createHttpServer } from './server.ts';

const HELP = 'https://help.example';
let house: House;
let server: FastifyInstance;
let call: PicturedCall;
let session: string;

beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
  server = await createHttpServer(pino({ level: 'silent' }));
  registerApi(server, house.context, { embedOrigins: [HELP], publicUrl: 'http://localhost:8080' });
  await server.ready();
  wantsPictures(house);
  call = await hasPicturedCall(house, 'cleo');
  await agreesToPictures(house, call);
  session = await aSessionOf(house, call);
});
afterAll(async () => {
  await server.close();
  await house.context.store.close();
});

async function cookieOf(staffId: StaffId): Promise<Record<string, string>> {
  const secret = newSecret();
  const kept = { secretHash: hashOf(secret), staffId, expiresAt: house.clock.now() + 3_600_000 };
  await insertStaffSession(house.context.store.db, kept);
  return { cookie: `visavis_staff=${secret}` };
}
async function somebody(role: Role): Promise<Record<string, string>> {
  const id = newStaffId();
  const staff = { id, username: id.toLowerCase(), name: role, role, passwordHash: 'none' };
  await addStaff(house.context.store.db, staff, house.clock.now());
  return cookieOf(id);
}

async function sends(bytes: Buffer, over: Record<string, string> = {}) {
  const { id } = await asks(house, call);
  return server.inject({
    method: 'POST',
    url: `/api/v1/freelancer/snapshots/${id}`,
    headers: {
      authorization: `Bearer ${session}`,
      'content-type': 'image/jpeg',
      [PICTURE_HASH_HEADER]: hashFor(wanted(house, call).nonce, bytes),
      ...over,
    },
    payload: bytes,
  });
}

describe('pictures over HTTP', () => {
  it('EV8 come in from a page that embeds the widget, with its session', async () => {
    const taken = await sends(aJpeg(), { origin: HELP });
    expect(taken.statusCode).toBe(200);
    expect(taken.headers).toMatchObject({ 'access-control-allow-origin': HELP, 'cache-control': 'no-store' });
    const preflight = await server.inject({
      method: 'OPTIONS',
      url: '/api/v1/freelancer/snapshots/any',
      headers: { origin: HELP, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers['access-control-allow-headers']).toContain(PICTURE_HASH_HEADER);
  });

  it.each([
    ['too much', 413, () => aJpeg({ filling: LARGEST_SNAPSHOT }), {}],
    ['something else by its type', 415, () => aJpeg(), { 'content-type': 'image/svg+xml' }],
    ['something else by its bytes', 400, () => Buffer.from('<svg onload="alert(1)"/>'), {}],
    ['a picture with another hash', 400, () => aJpeg(), { [PICTURE_HASH_HEADER]: '0'.repeat(64) }],
    ['a picture without a session', 401, () => aJpeg(), { authorization: 'Bearer nobody' }],
  ] as const)('EV8 refuse %s: %d', async (_what, status, bytes, over) => {
    expect((await sends(bytes(), over)).statusCode).toBe(status);
  });

  it('EV5 EV8 go out to whoever has the case, as they came in, kept by nobody, able to run and load nothing', async () => {
    const bytes = aJpeg({ filling: 200_000 });
    const id = await hasPicture(house, call, bytes);
    const read = await server.inject({ url: `/api/v1/staff/evidence/${id}`, headers: await cookieOf(call.ada) });
    expect(read.statusCode).toBe(200);
    expect(createHash('sha256').update(read.rawPayload).digest('hex')).toBe(hashFor('', bytes));
    expect(read.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'cache-control': 'no-store',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it.each([
    ['bytes=65530-65549', 206, 65_530, 65_550],
    ['bytes=131072-', 206, 131_072, null],
    ['bytes=-5', 206, -5, null],
    ['bytes=0-', 206, 0, null],
    ['bytes=0-1,4-5', 200, 0, null],
  ] as const)('EV8 go out in the part that a player asks for: %s', async (range, status, from, to) => {
    const bytes = aJpeg({ filling: 200_000 });
    const id = await hasPicture(house, call, bytes);
    const headers = { ...(await cookieOf(call.ada)), range };
    const read = await server.inject({ url: `/api/v1/staff/evidence/${id}`, headers });
    const part = bytes.subarray(from, to ?? undefined);
    expect(read.statusCode).toBe(status);
    expect(read.rawPayload.equals(part)).toBe(true);
    expect(read.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-length': String(part.length) });
    const begins = from < 0 ? bytes.length + from : from;
    const said = `bytes ${begins}-${begins + part.length - 1}/${bytes.length}`;
    expect(read.headers['content-range']).toBe(status === 206 ? said : undefined);
  });

  it('EV8 say so where nothing of the part is there', async () => {
    const id = await hasPicture(house, call);
    const headers = { ...(await cookieOf(call.ada)), range: 'bytes=999999-' };
    const read = await server.inject({ url: `/api/v1/staff/evidence/${id}`, headers });
    expect(read.statusCode).toBe(416);
    expect(read.headers['content-range']).toMatch(/^bytes \*\/\d+$/);
    expect(read.rawPayload).toHaveLength(0);
  });

  it('EV5 do not exist for another agent, and are not for customer support or administrators', async () => {
    const id = await hasPicture(house, call);
    const url = `/api/v1/staff/evidence/${id}`;
    const statusFor = async (headers: Record<string, string>) => (await server.inject({ url, headers })).statusCode;
    expect(await statusFor(await somebody('vv_agent'))).toBe(404);
    expect(await statusFor(await somebody('cs'))).toBe(403);
    expect(await statusFor(await somebody('admin'))).toBe(403);
    expect(await statusFor({})).toBe(401);
    const sol = await somebody('supervisor');
    expect(await statusFor(sol)).toBe(403);
    const opened = await server.inject({
      method: 'POST',
      url: `/api/v1/staff/cases/${call.caseId}/evidence/openings`,
      headers: sol,
      payload: { reason: 'The freelancer objects to it.' },
    });
    expect(opened.statusCode).toBe(200);
    expect(await statusFor(sol)).toBe(200);
    await house.context.evidenceRemover.purge(id);
    expect(await statusFor(sol)).toBe(404);
  });
});
