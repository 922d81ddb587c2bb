import type { CaseNote, Millis, NoteLines, Reply, Role, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { holdCase } from '../store/cases.ts';
import { appendNote, noteOf } from '../store/notes.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket, ticketOfAgent } from '../store/tickets.ts';
import type { Context } from './context.ts';

type Asked = {
  readonly ticketId: TicketId;
  /** The version that was edited; 0 for a case that had none. */
  readonly basedOn: number;
  readonly lines: NoteLines;
};

type Editor = { readonly id: StaffId; readonly name: string; readonly role: Role };

/**
 * Appends what somebody made of a case's note. N3: only the agent at whose desk the case is, and a supervisor; refusal
 * `not-found` to anybody else. N4: refusal `note-changed` when the note is not the one that was edited any more.
 */
export async function editNote(
  context: Context,
  by: Editor,
  { ticketId, basedOn, lines }: Asked,
): Promise<Reply<CaseNote>> {
  const reply = await context.store.transaction((tx, now) => edit(tx, by, { ticketId, basedOn, lines }, now));
  if (!reply.ok) return reply;
  const { note, agentId } = reply.value;
  if (agentId) context.notifier.toAgent(agentId, 'note:changed', { ticketId, note });
  return done(note);
}

async function edit(
  tx: Tx,
  by: Editor,
  { ticketId, basedOn, lines }: Asked,
  now: Millis,
): Promise<Reply<{ note: CaseNote; agentId: StaffId | null }>> {
  // T11: the row is held first, so that nobody loses the ticket between the look and the write.
  const ticket = await holdTicket(tx, ticketId);
  const held = ticket && (await mayEdit(tx, by, ticketId)) ? await holdCase(tx, ticket.caseId) : null;
  if (!ticket || !held) return refuse('not-found');
  const before = (await noteOf(tx, held.id)) ?? { version: 0, step: 'contacted' as const };
  if (before.version !== basedOn) return refuse('note-changed');
  const { step } = before;
  const version = await appendNote(tx, held.id, { step, lines, authorId: by.id }, now);
  const agentId = ticket.state === 'waiting' ? null : ticket.agentId;
  return done({ note: { version, step, lines, author: by.name, at: now }, agentId });
}

async function mayEdit(tx: Tx, by: Editor, ticketId: TicketId): Promise<boolean> {
  return by.role === 'supervisor' || (await ticketOfAgent(tx, by.id))?.id === ticketId;
}
