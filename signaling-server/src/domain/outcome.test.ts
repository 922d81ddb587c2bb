import { done, refuse } from '@visavis/protocol';
import { aClientId, aDecision, aStaffId, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { answerAgain } from './outcome.ts';

const [agentId, clientId, decision] = [aStaffId(), aClientId(), aDecision()];
const { outcome, reasonCode: reason, comment } = decision;
const recorded = { staffId: agentId, clientId, outcome, reason, comment, decidedAt: MONDAY_9AM };

it('O2 answers its own key the same', () => {
  expect(answerAgain(recorded, { agentId, clientId, decision })).toEqual(
    done({ kind: 'outcome', outcome: 'verified', at: MONDAY_9AM }),
  );
});

it('O2 is a conflict under another key, and with another decision under the same key', () => {
  expect(answerAgain(recorded, { agentId, clientId: aClientId(), decision })).toEqual(refuse('outcome-conflict'));
  const other = aDecision({ outcome: 'suspended', reasonCode: 'profile-fabricated' });
  expect(answerAgain(recorded, { agentId, clientId, decision: other })).toEqual(refuse('outcome-conflict'));
});

it('O3 does not exist for another agent', () => {
  expect(answerAgain(recorded, { agentId: aStaffId(), clientId, decision })).toEqual(refuse('not-found'));
});
