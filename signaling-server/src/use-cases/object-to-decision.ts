import type { CaseId, CaseRecord, Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { object } from '../domain/objection.ts';
import { accountOf } from '../store/accounts.ts';
import { holdCase, keepStanding } from '../store/cases.ts';
import { insertObjection, objectionOf } from '../store/objections.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import { recordOf } from './case-record.ts';
import type { Context } from './context.ts';
import { draftNoteAt } from './draft-note.ts';
import { queueObjectionLetter } from './letters.ts';
import { tellMarketplace } from './tell-marketplace.ts';
import { tellStanding } from './tell-standing.ts';

type Objected = { readonly record: CaseRecord; readonly isNew: boolean };

/**
 * O7: the freelancer objects; asked by themselves, or by the marketplace where they wrote there. The hold stays, and they
 * join the queue again for another agent (Q7). The same text again is answered the same.
 * Refusals: `not-found`, `not-decided`, `nothing-to-object`, `already-objected`.
 */
export async function objectToDecision(
  context: Context,
  caseId: CaseId,
  by: 'freelancer' | 'marketplace',
  text: string,
): Promise<Reply<CaseRecord>> {
  const reply = await context.store.transaction((tx, now) => objectIn(context, tx, caseId, by, text, now));
  if (!reply.ok) return reply;
  if (reply.value.isNew) await tellStanding(context, caseId);
  return done(reply.value.record);
}

async function objectIn(
  context: Context,
  tx: Tx,
  caseId: CaseId,
  by: 'freelancer' | 'marketplace',
  text: string,
  now: Millis,
): Promise<Reply<Objected>> {
  const held = await holdCase(tx, caseId);
  if (!held) return refuse('not-found');
  const before = await objectionOf(tx, caseId);
  if (before?.text === text) return done({ record: await recordOf(tx, held, now), isNew: false });
  const objected = object(held, context.policy.objectionMs, now);
  if (!objected.ok) return objected;
  const { accountId } = held;
  await insertObjection(tx, caseId, { text, madeAt: now });
  await keepStanding(tx, objected.value);
  await note(tx, caseId, 'case-objected', by, now);
  await draftNoteAt(context, tx, 'objected', objected.value, now);
  await tellMarketplace(tx, caseId, 'case.objected', { accountId, caseId }, now);
  const account = await accountOf(tx, accountId);
  if (account) await queueObjectionLetter(context, tx, account, objected.value, now);
  return done({ record: await recordOf(tx, objected.value, now), isNew: true });
}
