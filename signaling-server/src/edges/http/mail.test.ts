import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventResult } from '@visavis/protocol';
import { CheckedPhrase, KeptBounce, Problem } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
let folder: string;
let caseId: string;
let received: Awaited<ReturnType<typeof simpleParser>>;
const account = anAccount({ id: 'mail-1' as never, email: 'mail-1@freelancers.example' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-mail-'));
  app = await RunningApp.start({ folder });
  const opened = await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  caseId = ((await opened.json()) as EventResult).caseId ?? '';
  await app.invitationFor(account.email);
  const mails = join(folder, 'demo', 'mail');
  const [file] = (await readdir(mails)).filter((name) => name.endsWith('.eml'));
  received = await simpleParser(await readFile(join(mails, file ?? '')));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sending an invitation again', () => {
  it('E8 is refused by a stable code while the last one is fresh', async () => {
    const response = await app.asMarketplace(`/api/v1/cases/${caseId}/invitations`, {});
    expect(response.status).toBe(409);
    expect(Problem.parse(await response.json())).toMatchObject({ code: 'resent-lately' });
  });

  it('E8 knows no case that is not there', async () => {
    const response = await app.asMarketplace(`/api/v1/cases/case_${'A'.repeat(22)}/invitations`, {});
    expect(response.status).toBe(404);
  });
});

describe('a bounce that comes later', () => {
  it.each([
    ['neither id', { reason: 'gone' }],
    ['both ids', { mailId: `mail_${'A'.repeat(22)}`, messageId: `<mail_${'A'.repeat(22)}@a.example>`, reason: 'gone' }],
    ['a Message-ID of somebody else', { messageId: '<abc@elsewhere.example>', reason: 'gone' }],
    ['no reason', { mailId: `mail_${'A'.repeat(22)}` }],
  ])('E7 is refused with %s', async (_what, body) => {
    expect((await app.asMarketplace('/api/v1/mail-bounces', body)).status).toBe(400);
  });

  it('E7 is kept once, by the Message-ID that the mail carried', async () => {
    const body = { messageId: received.messageId, reason: '5.1.1 no such mailbox' };
    const results = [];
    for (const _time of [1, 2]) {
      const response = await app.asMarketplace('/api/v1/mail-bounces', body);
      expect(response.status).toBe(200);
      results.push(KeptBounce.parse(await response.json()).result);
    }
    expect(results).toEqual(['kept', 'known-already']);
  });

  it('E7 of a mail that we never sent is not found', async () => {
    const response = await app.asMarketplace('/api/v1/mail-bounces', {
      mailId: `mail_${'A'.repeat(22)}`,
      reason: 'gone',
    });
    expect(response.status).toBe(404);
  });
});

it.each(['/api/v1/mail-bounces', `/api/v1/cases/case_${'A'.repeat(22)}/invitations`])(
  'S7 is asked with an API key only: %s',
  async (path) => {
    expect((await app.asMarketplace(path, {}, 'not-a-key')).status).toBe(401);
  },
);

describe('checking a phrase', () => {
  const phrase = () => /four words:\s+(\w+ \w+ \w+ \w+)/.exec(received.text ?? '')?.[1] ?? '';
  const checks = (typed: string, headers: Record<string, string> = {}) =>
    app.post('/api/v1/phrase-checks', { phrase: typed }, headers);

  it('E11 is answered to anybody from the help centre, without a key, and kept nowhere', async () => {
    const response = await checks(phrase().toUpperCase(), { origin: 'https://help.example' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://help.example');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body: unknown = await response.json();
    expect(CheckedPhrase.parse(body)).toMatchObject({ known: true, brandName: 'Brightwork' });
    expect(JSON.stringify(body)).not.toMatch(/mail-1|Cleo/);
  });

  it('E11 lets a page of the help centre ask, and no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${app.url}/api/v1/phrase-checks`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
    expect((await preflight('https://help.example')).headers.get('access-control-allow-origin')).toBe(
      'https://help.example',
    );
    expect((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('E11 cannot be asked often enough to guess', async () => {
    const statuses = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await checks('amber kettle river willow')).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(10);
  });
});
