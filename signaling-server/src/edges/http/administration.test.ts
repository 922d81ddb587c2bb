import type { Role } from '@visavis/protocol';
import { AuditPage, EditableQuestions, EditableReplies, SettingsView } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../../test/house.ts';
import { DATABASES, openHouse } from '../../../test/house.ts';
import { mediaNode } from '../../../test/media-node.ts';
import { hasStaff } from '../../../test/staff-of.ts';
import { hashOf, newSecret } from '../../secrets/secret.ts';
import { insertStaffSession } from '../../store/credentials.ts';
import { registerApi } from './routes.ts';
import { createHttpServer } from './server.ts';

const ADMIN = '/api/v1/staff/admin';

describe.each(DATABASES)('administration over REST on %s', (_name, place) => {
  let house: House;
  let server: FastifyInstance;
  let asInes: Record<string, string>;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    server = await createHttpServer(pino({ level: 'silent' }));
    registerApi(server, house.context, { embedOrigins: [], publicUrl: 'http://localhost:8080' });
    await server.ready();
    asInes = await signedIn('ines', 'admin');
  });
  afterAll(async () => {
    await server.close();
    await house.context.store.close();
  });

  async function signedIn(username: string, role: Role): Promise<Record<string, string>> {
    const staffId = await hasStaff(house, username, role);
    const secret = newSecret();
    const expiresAt = house.clock.now() + 3_600_000;
    await insertStaffSession(house.context.store.db, { secretHash: hashOf(secret), staffId, expiresAt });
    return { cookie: `visavis_staff=${secret}` };
  }
  type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  async function asks(method: Method, path: string, payload?: object) {
    const answer = await server.inject({
      method,
      url: `${ADMIN}${path}`,
      headers: asInes,
      ...(payload && { payload }),
    });
    const body: unknown = answer.body === '' ? null : answer.json();
    return { status: answer.statusCode, body: body as Record<string, never>, headers: answer.headers };
  }
  const settingsNow = async () => SettingsView.parse((await asks('GET', '/settings')).body);
  const actions = async () => AuditPage.parse((await asks('GET', '/audit')).body).entries.map(({ action }) => action);

  it('G1 G2 changes settings that hold at once, and says who did', async () => {
    const { version, settings } = await settingsNow();
    const edit = { version, settings: { ...settings, ringSeconds: 77, holidays: ['2030-12-25'] } };
    const edited = await asks('PUT', '/settings', edit);
    expect(edited).toMatchObject({ status: 200, body: { version: 1, changed: ['holidays', 'ringSeconds'] } });
    expect(house.context.policy.ringMs).toBe(77_000);
    expect(await asks('PUT', '/settings', edit)).toMatchObject({ status: 409, body: { code: 'settings-changed' } });
    expect(await asks('GET', '/settings/history')).toMatchObject({
      body: { versions: [{ by: { username: 'ines' } }] },
    });
    expect(edited.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['settings.timeZone', { timeZone: 'Middle/Earth' }],
    ['settings.deadlineDays', { deadlineDays: 0 }],
    ['settings.openingHours', { openingHours: [] }],
    [
      'settings.openingHours',
      {
        openingHours: [
          { day: 1, from: 60, to: 600 },
          { day: 1, from: 300, to: 900 },
        ],
      },
    ],
    ['settings.openingHours.0.to', { openingHours: [{ day: 1, from: 600, to: 60 }] }],
    ['settings.holidays.0', { holidays: ['2030-02-30'] }],
    ['settings', { nonsense: true }],
  ])('G1 names %s when it cannot be used, and changes nothing', async (path, wrong) => {
    const { version, settings } = await settingsNow();
    const answer = await asks('PUT', '/settings', { version, settings: { ...settings, ...wrong } });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path }] } });
    expect((await settingsNow()).version).toBe(version);
  });

  it('G7 adds staff with a password that is long enough, and closes them', async () => {
    const bob = { username: 'bob', name: 'Bob', role: 'vv_agent', password: 'short' };
    expect(await asks('POST', '/staff', bob)).toMatchObject({ status: 400, body: { fields: [{ path: 'password' }] } });
    const added = await asks('POST', '/staff', { ...bob, password: 'long enough to guess' });
    expect(added).toMatchObject({ status: 201, body: { username: 'bob', signsInBy: 'password' } });
    const path = `/staff/${String(added.body['id'])}`;
    expect(await asks('PATCH', path, { role: 'supervisor' })).toMatchObject({ body: { role: 'supervisor' } });
    expect((await asks('POST', `${path}/password`, { password: 'another long one' })).status).toBe(204);
    expect((await asks('POST', `${path}/close`)).body['closedAt']).not.toBeNull();
    expect((await asks('POST', `${path}/reopen`)).body['closedAt']).toBeNull();
  });

  it('G5 refuses a reply with a variable that there is not, and names it', async () => {
    const { replies } = EditableReplies.parse((await asks('GET', '/replies')).body);
    const hello = replies.find(({ shortcut }) => shortcut === 'hello');
    if (!hello) throw new Error('there is no greeting');
    const { id, version, title, shortcut } = hello;
    const edit = { version, title, shortcut, text: 'Hello {name}', isEnabled: true };
    const refused = await asks('PUT', `/replies/${id}`, edit);
    expect(refused).toMatchObject({ status: 400, body: { code: 'malformed', fields: [{ path: 'text' }] } });
    expect(String(refused.body['detail'])).toContain('{name}');
    const added = { audience: 'client', title: 'x', shortcut: null, text: 'Dear {firstName}' };
    expect((await asks('POST', '/replies', added)).status).toBe(400);
    const edited = await asks('PUT', `/replies/${id}`, { ...edit, text: 'Hello {firstName}' });
    expect(edited).toMatchObject({ status: 200, body: { isChanged: true } });
    const restored = await asks('POST', `/replies/${id}/restore`, { version: edited.body['version'] });
    expect(restored).toMatchObject({ status: 200, body: { isChanged: false } });
  });

  it('G10 adds, edits and removes a question', async () => {
    const fields = { topic: 'location', kind: 'question', text: 'Where is {location}?', hint: '', isEnabled: true };
    const asked = { ...fields, position: 5 };
    const wrong = await asks('POST', '/questions', { ...asked, text: 'Where is {city}?' });
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ path: 'text' }] } });
    expect((await asks('POST', '/questions', { ...asked, kind: 'liveness' })).status).toBe(400);
    const added = await asks('POST', '/questions', asked);
    const { id, updatedAt } = added.body as unknown as { id: string; updatedAt: string };
    const { questions } = EditableQuestions.parse((await asks('GET', '/questions')).body);
    expect(questions.length).toBeGreaterThan(10);
    expect(questions[0]).toMatchObject({ id });
    const edit = { ...asked, isEnabled: false, updatedAt };
    expect(await asks('PUT', `/questions/${id}`, edit)).toMatchObject({ status: 200, body: { isEnabled: false } });
    expect(await asks('PUT', `/questions/${id}`, edit)).toMatchObject({ body: { code: 'settings-changed' } });
    expect((await asks('DELETE', `/questions/${id}`)).status).toBe(204);
    expect((await asks('DELETE', `/questions/${id}`)).status).toBe(404);
  });

  it('G9 makes, rotates and revokes a key, and shows each secret once', async () => {
    const made = await asks('POST', '/keys', { name: 'Reports', scopes: ['cases:read'] });
    expect(made.status).toBe(201);
    const first = made.body as unknown as { id: string; secret: string };
    const rotated = await asks('POST', `/keys/${first.id}/rotate`);
    expect(rotated).toMatchObject({ status: 200, body: { name: 'Reports', scopes: ['cases:read'] } });
    const second = rotated.body as unknown as { id: string; secret: string };
    const status = async (secret: string): Promise<number> => {
      const headers = { authorization: `Bearer ${secret}` };
      return (await server.inject({ url: '/api/v1/accounts/none/cases', headers })).statusCode;
    };
    expect([await status(first.secret), await status(second.secret)]).toEqual([401, 200]);
    expect((await asks('POST', `/keys/${first.id}/rotate`)).status).toBe(404);
    expect((await asks('DELETE', `/keys/${second.id}`)).status).toBe(204);
    expect(await status(second.secret)).toBe(401);
    expect(JSON.stringify((await asks('GET', '/keys')).body)).not.toContain('vv_');
  });

  it('G9 looks after webhooks, and shows a secret once', async () => {
    const added = await asks('POST', '/webhooks', { url: 'https://hooks.example/visavis' });
    expect(added.status).toBe(201);
    const path = `/webhooks/${String(added.body['id'])}`;
    const rotated = await asks('POST', `${path}/rotate`);
    expect(rotated.body['secret']).not.toBe(added.body['secret']);
    expect(await asks('PATCH', path, { description: 'ours' })).toMatchObject({ body: { description: 'ours' } });
    expect((await asks('POST', `${path}/test`)).status).toBe(202);
    const log = (await asks('GET', `${path}/deliveries`)).body as unknown as { deliveries: { id: string }[] };
    expect(log.deliveries).toHaveLength(1);
    expect((await asks('POST', `${path}/deliveries/${log.deliveries[0]?.id ?? ''}/redrive`)).status).toBe(200);
    expect((await asks('POST', `${path}/redrive`)).status).toBe(200);
    expect((await asks('DELETE', path)).status).toBe(204);
    expect(JSON.stringify((await asks('GET', '/webhooks')).body)).not.toContain('whsec_');
  });

  it('G6 writes every act down', async () => {
    const done = new Set(await actions());
    for (const act of ['settings:edit', 'staff:add', 'reply:edit', 'question:remove']) expect(done).toContain(act);
    for (const act of ['add', 'edit', 'remove', 'rotate', 'test', 'redrive']) expect(done).toContain(`webhook:${act}`);
    for (const act of ['add', 'rotate', 'revoke']) expect(done).toContain(`key:${act}`);
  });
});
