import type { AccountId } from '@visavis/protocol';
import { aClientId, aDeviceCheck, anAccount } from '@visavis/testing';
import { expect, it, onTestFinished } from 'vitest';
import { decidesNext, suspended } from '../../test/decided-case.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { bringOverdue } from './bring-overdue.ts';
import { changeDecision } from './change-decision.ts';
import { deliverMail } from './deliver-mail.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';
import { openCaseByHand } from './open-by-hand.ts';
import { runDueWork } from './run-due-work.ts';

/* Words that somebody typed or is called by; each names its origin. */
const ACCOUNT = anAccount({
  id: 'canary' as AccountId,
  name: 'Canary-Name Marsh',
  email: 'canary-address@freelancers.example',
  activeClients: [{ id: 'client-9', name: 'Canary-Client', email: 'canary-client@clients.example' }],
} as never);

it('X12 says in timeline and webhooks nobody’s name, address, words or token (T38), and clients no reason (T39)', async () => {
  const house = await openHouse({ kind: 'memory' }, mediaNode());
  onTestFinished(() => house.context.store.close());
  const { context } = house;
  const ada = await house.hasAgent('Ada');
  const opened = await openCaseByHand(context, { account: ACCOUNT, reason: 'Canary-Reason' });
  if (!opened.ok) throw new Error(opened.refusal);
  const { caseId } = opened.value;
  await deliverMail(context);
  await runDueWork(context);
  const patient = { ...context, policy: { ...context.policy, clock: { ...context.policy.clock, pausedBy: [] } } };
  const steady = { ...patient.policy.clock, downAfterMs: 1e12, holdBackAfterMs: 1e12 };
  const later = { ...patient, policy: { ...patient.policy, clock: steady } };
  house.clock.advance(8 * 86_400_000);
  expect(await bringOverdue(later, caseId)).toBe(true);
  await deliverMail(context);
  await joinQueue(context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  await decidesNext(house, ada, { ...suspended, comment: 'Canary-Comment' });
  const decision = { ...suspended, comment: 'Canary-Change' };
  await changeDecision(context, ada, caseId, { clientId: aClientId(), basedOn: 1, decision });
  await objectToDecision(context, caseId, 'freelancer', 'Canary-Objection');
  await deliverMail(context);

  const { db } = context.store;
  const timeline = await db.selectFrom('timeline').selectAll().where('case_id', '=', caseId).execute();
  const events = await db.selectFrom('webhook_events').selectAll().where('case_id', '=', caseId).execute();
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['client.notice', 'case.decided', 'case.objected']),
  );
  expect(JSON.stringify([timeline, events])).not.toMatch(/canary-|#vv=/i);

  const toClient = house.sent.filter(({ to }) => to.address === 'canary-client@clients.example');
  expect(toClient).toHaveLength(1);
  expect(JSON.stringify(toClient)).not.toMatch(/Canary-Reason|verif|suspen|temporary hold|#vv=/i);
  const toFreelancer = house.sent.filter(({ to }) => to.address === ACCOUNT.email);
  expect(JSON.stringify(toFreelancer)).not.toMatch(/Canary-(Reason|Comment|Change|Objection|Client)/);
});
