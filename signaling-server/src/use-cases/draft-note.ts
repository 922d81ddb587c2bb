import type { Millis, NoteStep } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import type { NoteFacts } from '../domain/note.ts';
import { draftNote } from '../domain/note.ts';
import { appendNote, noteOf } from '../store/notes.ts';
import type { Tx } from '../store/store.ts';
import type { Context, Policy } from './context.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Appends what the note says after a step of a case, in the transaction of the step: called by whoever opens, claims,
 * decides, finds overdue or takes an objection. The caller holds the case's row, or has just made it; `held` is the case
 * after the step. N2: a freelancer who comes back to an agent leaves the note as somebody may have edited it.
 */
export async function draftNoteAt(
  { policy }: Pick<Context, 'policy'>,
  tx: Tx,
  step: NoteStep,
  held: Case,
  now: Millis,
): Promise<void> {
  if (step === 'contacted' && (await noteOf(tx, held.id))?.step === 'contacted') return;
  await appendNote(tx, held.id, { step, lines: draftNote(step, held, noteFacts(policy)), authorId: null }, now);
}

/** Where a freelancer goes and how long things take, by the policy of this site. */
export const noteFacts = ({ helpUrl, objectionMs }: Pick<Policy, 'helpUrl' | 'objectionMs'>): NoteFacts => ({
  helpLink: helpLinkOf(helpUrl),
  objectionDays: Math.round(objectionMs / DAY_MS),
});

/** The help centre's address that opens the verification; without a token, so anybody may read it. */
function helpLinkOf(helpUrl: string): string {
  const link = new URL(helpUrl);
  link.searchParams.set('action', 'verify-profile');
  return link.href;
}
