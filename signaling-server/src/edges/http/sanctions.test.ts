import { SanctionsState } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  app = await RunningApp.start({
    environment: { VISAVIS_HOURS: 'mon-sun 00:00-24:00', VISAVIS_CLOCK_PAUSES: 'closed,nobody-on-duty' },
  });
  for (const name of ['dana', 'sol', 'ada']) cookies[name] = await app.cookieOf(name);
});
afterAll(() => app.close());

const asks = (who: string, path: string, method = 'GET') =>
  fetch(`${app.url}/api/v1/staff/${path}`, { method, headers: { cookie: cookies[who] ?? '' } });

it.each([
  ['nobody', 401],
  ['ada', 403],
  ['dana', 403],
  ['sol', 200],
])('D7 V5 answers %s with %i, on both routes', async (who, status) => {
  expect((await asks(who, 'sanctions')).status).toBe(status);
  expect((await asks(who, 'sanctions/resume', 'POST')).status).toBe(status);
});

it('D4 D7 says what pauses every clock, and that nothing is held back', async () => {
  const state = await until('the first round', async () => {
    const answered = SanctionsState.parse(await (await asks('sol', 'sanctions')).json());
    return answered.lastRoundAt === null ? null : answered;
  });
  expect(state).toMatchObject({ heldBack: null, pausedBy: ['nobody-on-duty'], opensAt: null });
});
