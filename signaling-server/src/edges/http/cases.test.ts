import { AccountCapabilities, CaseRecord, CaseRecords, NewCaseResult, Problem } from '@visavis/protocol';
import { aCaseId, aClientId, aDecision, aDeviceCheck, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks, RunningApp, takesNext } from '../../../test/running-app.ts';

let app: RunningApp;
const cookies: Record<string, string> = {};
let people = 0;
let id: string;

beforeAll(async () => {
  app = await RunningApp.start();
  for (const name of ['dana', 'sol', 'ada']) cookies[name] = await app.cookieOf(name);
});
beforeEach(() => {
  id = `rest-case-${++people}`;
});
afterAll(() => app.close());

const { previousProposals: _unsent, ...cleo } = anAccount();
const reason = 'Two clients said that somebody else did the work';

const opens = (over: object = {}) =>
  app.asMarketplace('/api/v1/cases', { account: { ...cleo, id, email: `${id}@freelancers.example` }, reason, ...over });
const opened = async (): Promise<string> => NewCaseResult.parse(await (await opens()).json()).caseId;
const asStaff = (who: string, path: string, body: unknown) =>
  app.post(`/api/v1/staff/${path}`, body, { cookie: cookies[who] ?? '' });
const refusal = async (response: Response): Promise<[number, string]> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return [response.status, Problem.parse(await response.json()).code];
};

/** The freelancer comes to the desk, and Ada decides. */
async function isDecided(decision: object): Promise<string> {
  const caseId = await opened();
  const freelancer = app.asFreelancer(await app.sessionFor(`${id}@freelancers.example`));
  const agent = await app.asAgent('ada');
  await asks(agent, 'agent:set-state', { state: 'available' });
  await asks(freelancer, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
  const { ticketId, epoch } = await takesNext(agent);
  const recorded = await asks(agent, 'outcome:record', {
    clientId: aClientId(),
    ticketId,
    epoch,
    decision: aDecision(decision),
    override: 'The questions are asked elsewhere.',
  });
  if (!recorded.ok) throw new Error(recorded.refusal);
  await asks(agent, 'wrap-up:finish', { ticketId });
  return caseId;
}

const idAsked = { outcome: 'id-verification', reasonCode: 'identity-unclear' };

describe('cases for a marketplace', () => {
  it('C10 are opened by hand, once, and C11 read', async () => {
    const first = NewCaseResult.parse(await (await opens()).json());
    const again = NewCaseResult.parse(await (await opens()).json());
    expect([first.result, again]).toEqual(['case-opened', { result: 'case-already-open', caseId: first.caseId }]);
    const read = await app.asMarketplace(`/api/v1/cases/${first.caseId}`);
    expect(read.headers.get('cache-control')).toBe('no-store');
    const record = CaseRecord.parse(await read.json());
    expect(record).toMatchObject({ accountId: id, state: 'open', trigger: 'manual', reason, hold: 'on-hold' });
    const { cases } = CaseRecords.parse(await (await app.asMarketplace(`/api/v1/accounts/${id}/cases`)).json());
    expect(cases.map((one) => one.id)).toEqual([first.caseId]);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'reason'],
    ['a count of proposals', { account: anAccount() }, 'account'],
    ['something unknown', { clientId: 'x' }, ''],
  ])('S4 are not opened with %s', async (_case, over, path) => {
    const response = await opens(over);
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).fields?.map((field) => field.path)).toContain(path);
  });

  it('C11 are not found where there are none', async () => {
    expect(await refusal(await app.asMarketplace(`/api/v1/cases/${aCaseId()}`))).toEqual([404, 'not-found']);
    expect(await (await app.asMarketplace('/api/v1/accounts/nobody/cases')).json()).toEqual({ cases: [] });
  });

  it('O6 take a result, the same one twice, and lift the hold', async () => {
    const caseId = await isDecided(idAsked);
    const sends = (result: string) => app.asMarketplace(`/api/v1/cases/${caseId}/results`, { result });
    expect(await refusal(await sends('payment-risk-released'))).toEqual([409, 'not-referred']);
    const one = CaseRecord.parse(await (await sends('id-verification-passed')).json());
    expect(one).toMatchObject({ state: 'decided', hold: 'none' });
    expect(one.decisions.map(({ source }) => source)).toEqual(['agent', 'outside']);
    expect(CaseRecord.parse(await (await sends('id-verification-passed')).json())).toEqual(one);
    const asked = await app.asMarketplace(`/api/v1/accounts/${id}/capabilities`);
    expect(AccountCapabilities.parse(await asked.json()).hold).toBe('none');
  });

  it('O7 take an objection, and refuse a second', async () => {
    const caseId = await isDecided(idAsked);
    const objects = (text: string) => app.asMarketplace(`/api/v1/cases/${caseId}/objections`, { text });
    expect(CaseRecord.parse(await (await objects('It was me.')).json())).toMatchObject({ state: 'under-review' });
    expect(await refusal(await objects('And besides.'))).toEqual([409, 'already-objected']);
    expect((await objects(' ')).status).toBe(400);
  });

  it('O8 is told to the freelancer’s page, who objects there and joins the queue again', async () => {
    const caseId = await isDecided(idAsked);
    const freelancer = app.asFreelancer(await app.sessionFor(`${id}@freelancers.example`));
    const changed = new Promise((resolve) => freelancer.once('case:changed', resolve));
    expect(await asks(freelancer, 'case:object', { text: 'It was me.' })).toEqual({ ok: true, value: {} });
    expect(await changed).toMatchObject({ id: caseId, state: 'under-review' });
    const joined = await asks(freelancer, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
    expect(joined).toMatchObject({ ok: true, value: { state: 'waiting' } });
    await asks(freelancer, 'queue:leave', {});
  });
});

describe('cases for staff', () => {
  it.each([
    ['nobody', 401],
    ['ada', 403],
    ['dana', 403],
    ['sol', 404],
  ])('V5 lets %s open a case for an account nobody knows: %i', async (who, status) => {
    expect((await asStaff(who, 'cases', { accountId: 'never-seen', reason })).status).toBe(status);
  });

  it.each([
    ['nobody', 401],
    ['ada', 403],
    ['dana', 403],
    ['sol', 409],
  ])('V5 lets %s change the decision over a case that has none: %i', async (who, status) => {
    const decision = aDecision({ comment: 'Looked at again.' });
    const response = await asStaff(who, `cases/${await opened()}/decisions`, {
      clientId: aClientId(),
      basedOn: 1,
      decision,
    });
    expect(response.status).toBe(status);
  });

  it('O10 lets a supervisor change a decision, with a comment', async () => {
    const caseId = await isDecided(idAsked);
    const changes = (comment: string) =>
      asStaff('sol', `cases/${caseId}/decisions`, {
        clientId: aClientId(),
        basedOn: 1,
        decision: aDecision({ comment }),
      });
    expect((await changes('')).status).toBe(400);
    const record = CaseRecord.parse(await (await changes('The ID was shown in the call.')).json());
    expect(record).toMatchObject({ hold: 'none', decisions: [{ source: 'agent' }, { source: 'supervisor' }] });
    expect(JSON.stringify(record)).not.toContain('The ID was shown');
    const reopened = await asStaff('sol', 'cases', { accountId: id, reason });
    expect(NewCaseResult.parse(await reopened.json()).result).toBe('case-opened');
  });
});
