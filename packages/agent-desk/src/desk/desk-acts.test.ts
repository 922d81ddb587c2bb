import { done, refuse, type DeskSnapshot } from '@visavis/protocol';
import {
  aCaseNote,
  aClientId,
  aContact,
  aDecision,
  aDeskSnapshot,
  anAgent,
  anAgentCase,
  anOffer,
  aPendingOutcome,
  aTicketId,
  until,
} from '@visavis/testing';
import { Server, type Namespace } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskActs } from './desk-acts.ts';
import { DeskLink } from './desk-link.ts';
import { contactOf } from './desk-state.ts';
import {
  AcceptOfferEvent,
  DecideEvent,
  DeclineOfferEvent,
  DismissNoteEvent,
  EndContactEvent,
  ExtendWrapUpEvent,
  FinishWrapUpEvent,
  NoteDraftEvent,
  SetStateEvent,
  UndoEvent,
} from './views/events.ts';

const held = { ticketId: aTicketId(), epoch: 4 };
const note = aCaseNote({ version: 1 });
const wrappingUp = anAgent({ state: 'wrap-up' });

let server: Server;
let desks: Namespace;
let link: DeskLink;
let acts: DeskActs;
let views: EventTarget;
let changes: number;
let asked: { name: string; request: unknown }[];
let answers: Record<string, unknown>;

const requests = (name: string) => asked.filter((one) => one.name === name).map(({ request }) => request);
const aDesk = (over: Partial<DeskSnapshot> = {}) =>
  aDeskSnapshot({ contact: aContact({ ...held, case: anAgentCase({ note }) }), ...over });

async function arrive(snapshot: DeskSnapshot): Promise<void> {
  answers['desk:sync'] = done(snapshot);
  link = new DeskLink(`http://localhost:${(server.httpServer.address() as { port: number }).port}`);
  acts = new DeskActs(
    link,
    () => ({ getItem: () => null, setItem: () => undefined, removeItem: () => undefined }),
    () => (changes += 1),
  );
  link.subscribe(() => link.state.desk.kind === 'known' && acts.follow(link.state.desk));
  acts.listenTo(views as HTMLElement);
  await until('the desk', () => link.state.desk.kind === 'known');
}

beforeEach(() => {
  [asked, answers, changes] = [[], {}, 0];
  views = new EventTarget();
  server = new Server(0, { serveClient: false });
  desks = server.of('/agent');
  desks.on('connection', (socket) =>
    socket.onAny((name: string, request: unknown, acknowledge: (reply: unknown) => void) => {
      asked.push({ name, request });
      acknowledge(answers[name] ?? refuse('try-again'));
    }),
  );
});

afterEach(async () => {
  acts.close();
  link.close();
  await server.close();
});

it('DA2 answers the offer that is there, and nothing where there is none', async () => {
  const offer = anOffer();
  await arrive(aDeskSnapshot({ offer }));
  views.dispatchEvent(new AcceptOfferEvent());
  views.dispatchEvent(new DeclineOfferEvent('conflict-of-interest'));
  await until('both', () => requests('offer:decline').length === 1);
  expect(requests('offer:accept')).toEqual([{ offerId: offer.id }]);
  expect(requests('offer:decline')).toEqual([{ offerId: offer.id, reason: 'conflict-of-interest' }]);
  desks.emit('offer:changed', null);
  await until('no offer', () => link.state.desk.kind === 'known' && link.state.desk.offer === null);
  views.dispatchEvent(new AcceptOfferEvent());
  views.dispatchEvent(new SetStateEvent('break'));
  await until('the state', () => requests('agent:set-state').length === 1);
  expect(requests('offer:accept')).toHaveLength(1);
});

it('DA2 names the ticket and its epoch with whatever is asked of the contact', async () => {
  await arrive(aDesk());
  const pending = aPendingOutcome();
  const made = { clientId: pending.clientId, decision: aDecision(), override: 'The line was bad' };
  answers['outcome:record'] = done(pending);
  answers['outcome:undo'] = done({});
  answers['outcome:preview'] = done({ subject: 'Verified', text: 'Dear Cleo' });
  views.dispatchEvent(new DecideEvent(made));
  await until('the decision', () => contactOf(link.state.desk)?.pending !== null);
  views.dispatchEvent(new UndoEvent(made.clientId));
  await until('it to be undone', () => contactOf(link.state.desk)?.pending === null);
  views.dispatchEvent(new EndContactEvent('no-show'));
  expect(await acts.fetchLetter(made.decision)).toEqual(done({ subject: 'Verified', text: 'Dear Cleo' }));
  await until('the ending', () => requests('ticket:end').length === 1);
  expect(requests('outcome:record')).toEqual([{ ...held, ...made }]);
  expect(requests('outcome:undo')).toEqual([{ ...held, clientId: made.clientId }]);
  expect(requests('outcome:preview')).toEqual([{ ...held, decision: made.decision }]);
  expect(requests('ticket:end')).toEqual([{ ...held, disposition: 'no-show' }]);
});

it('DA2 asks for nothing of a contact that is not there', async () => {
  await arrive(aDeskSnapshot());
  views.dispatchEvent(new ExtendWrapUpEvent());
  views.dispatchEvent(new FinishWrapUpEvent());
  views.dispatchEvent(new DecideEvent({ clientId: aClientId(), decision: aDecision(), override: null }));
  expect(await acts.fetchLetter(aDecision())).toEqual(refuse('no-ticket'));
  expect(asked.map(({ name }) => name)).toEqual(['desk:sync']);
});

it('DU4 saves the note before the wrap-up is finished, and does not finish where that fails', async () => {
  const ended = { kind: 'disposition', disposition: 'no-show', at: 0 } as const;
  await arrive(aDesk({ agent: wrappingUp, contact: aContact({ ...held, ended, case: anAgentCase({ note }) }) }));
  const lines = { ...note.lines, cause: 'Typed' };
  views.dispatchEvent(new NoteDraftEvent({ basedOn: 1, lines }));
  answers['note:edit'] = refuse('note-changed');
  views.dispatchEvent(new FinishWrapUpEvent());
  await until('the refusal', () => link.state.asks['edit-note']?.state === 'refused');
  expect(requests('wrap-up:finish')).toEqual([]);
  answers['note:edit'] = done({ ...note, version: 2, lines });
  answers['wrap-up:finish'] = done(anAgent());
  views.dispatchEvent(new FinishWrapUpEvent());
  await until('the end', () => contactOf(link.state.desk) === null);
  expect(requests('wrap-up:finish')).toEqual([{ ticketId: held.ticketId }]);
  expect(acts.unsavedNote).toBeNull();
});

it('DU4 shows what could not be saved until it was looked at', async () => {
  await arrive(aDesk());
  views.dispatchEvent(new NoteDraftEvent({ basedOn: 1, lines: { ...note.lines, cause: 'Typed' } }));
  desks.emit('contact:changed', null);
  await until('no contact', () => contactOf(link.state.desk) === null);
  expect(acts.unsavedNote?.lines.cause).toBe('Typed');
  views.dispatchEvent(new DismissNoteEvent());
  expect([acts.unsavedNote, changes]).toEqual([null, 1]);
});
