import { Resume } from '@visavis/link';
import type { FreelancerCase } from '@visavis/protocol';
import { aFreelancerCase, aFreelancerSnapshot, MONDAY_9AM, until } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { ScriptedServer } from '../../test/scripted-server.ts';
import { firstState, type CaseEvent, type CaseState } from './case-state.ts';
import { reduceCase } from './reduce-case.ts';
import { Visit } from './visit.ts';

const suspended = (canObject: boolean) => ({ outcome: 'suspended', decidedAt: MONDAY_9AM, canObject }) as const;
const decided = aFreelancerCase({ state: 'decided', decided: suspended(true), hold: 'suspended' });
const reviewed = aFreelancerCase({ state: 'under-review', decided: suspended(false), hold: 'suspended' });

const synced = (own: FreelancerCase): CaseEvent => ({
  type: 'synced',
  snapshot: aFreelancerSnapshot({ case: own }),
  receivedAt: MONDAY_9AM,
});
const after = (...events: CaseEvent[]): CaseState =>
  events.reduce(reduceCase, firstState({ invitation: false, session: true }));

describe('an objection', () => {
  const asked = after(synced(decided), { type: 'object-asked' });

  it('W18 is on its way until the server has it, or says why not', () => {
    expect(asked).toMatchObject({ stage: 'result', isObjecting: true, problem: null });
    const refused = reduceCase(asked, { type: 'object-refused', refusal: 'already-objected' });
    expect(refused).toMatchObject({ stage: 'result', isObjecting: false, problem: 'already-objected' });
    expect(reduceCase(asked, synced(reviewed)).stage).toBe('review');
    expect(reduceCase(asked, { type: 'case-changed', case: reviewed }).stage).toBe('review');
  });

  it('W18 opens the way to the queue again, and to another result', () => {
    const review = after(synced(reviewed));
    expect(reduceCase(review, { type: 'join-again-asked' }).stage).toBe('device-check');
    expect(reduceCase(review, { type: 'case-changed', case: decided })).toMatchObject({
      stage: 'result',
      isObjecting: false,
    });
  });

  it('W18 a later decision replaces what is shown', () => {
    const later = { outcome: 'verified', decidedAt: MONDAY_9AM + 1, canObject: false } as const;
    const changed = aFreelancerCase({ state: 'decided', decided: later, hold: 'none' });
    const next = reduceCase(after(synced(decided)), { type: 'case-changed', case: changed });
    expect(next).toMatchObject({ stage: 'result', decided: later, case: { hold: 'none' } });
  });
});

it('W18 objects once, and is told by a snapshot where that leads', async () => {
  const server = new ScriptedServer();
  const resume = new Resume(() => ({ getItem: () => kept, setItem: () => {}, removeItem: () => {} }), 'visavis');
  const kept = JSON.stringify({ session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' });
  server.answer('session:sync', aFreelancerSnapshot({ case: decided }));
  const cleo = new Visit(server.origin, resume, null);
  const stage = (wanted: string) => until(`the stage ${wanted}`, () => cleo.store.state.stage === wanted);
  await stage('result');
  server.refuse('case:object', 'try-again');
  await cleo.object('You took me for somebody else.');
  expect(cleo.store.state).toMatchObject({ isObjecting: false, problem: 'try-again' });

  server.answer('case:object', {});
  server.answer('session:sync', aFreelancerSnapshot({ case: reviewed }));
  await Promise.all([cleo.object('You took me for somebody else.'), cleo.object('Again.')]);
  await stage('review');
  const sent = server.asked.filter(({ name }) => name === 'case:object').map(({ request }) => request);
  expect(sent).toEqual(Array(2).fill({ text: 'You took me for somebody else.' }));
  cleo.close();
  await server.close();
});
