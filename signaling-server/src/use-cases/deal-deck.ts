import type { CaseId, ChecklistItem, Millis, TicketId } from '@visavis/protocol';
import type { Asked, DrawnQuestion } from '../domain/question-deck.ts';
import { drawDeck } from '../domain/question-deck.ts';
import { drawSeed } from '../secrets/draw.ts';
import { newChecklistItemId } from '../secrets/ids.ts';
import { accountOf } from '../store/accounts.ts';
import { caseOf } from '../store/cases.ts';
import { insertQuestions, questionsOf, templatesInUse } from '../store/questions.ts';
import type { Db, Tx } from '../store/store.ts';

type Ticket = { readonly id: TicketId; readonly caseId: CaseId };

/**
 * L3: the questions of a ticket are drawn at its first claim, and stay with their answers when it comes back to the queue and is
 * claimed again. Called in the transaction of the claim, which holds the ticket's row.
 */
export async function dealDeck(tx: Tx, ticket: Ticket, now: Millis): Promise<void> {
  if ((await questionsOf(tx, ticket.id)).length > 0) return;
  const deck = drawDeck(await templatesInUse(tx), await askedIn(tx, ticket), drawSeed());
  await insertQuestions(
    tx,
    ticket.id,
    deck.map((drawn, index) => ({
      templateId: drawn.templateId,
      item: newItem(drawn, index + 1, { at: now, callTimeMs: null }),
    })),
  );
}

/** Who is asked in the contact of a ticket. */
export async function askedIn(db: Db, { id, caseId }: Ticket): Promise<Asked> {
  const held = await caseOf(db, caseId);
  const account = held && (await accountOf(db, held.accountId));
  if (!account) throw new Error(`ticket ${id} has no account`);
  const { name, memberSince, profile } = account;
  return { name, memberSince, profile };
}

/** As it is before anybody asked. */
export function newItem(
  { kind, topic, text, hint }: DrawnQuestion,
  position: number,
  drawn: { readonly at: Millis; readonly callTimeMs: Millis | null },
): ChecklistItem {
  return {
    id: newChecklistItemId(),
    position,
    kind,
    topic,
    text,
    hint,
    result: 'not-asked',
    note: '',
    callTimeMs: null,
    answeredAt: null,
    drawnAt: drawn.at,
    drawnCallTimeMs: drawn.callTimeMs,
  };
}
