import type { NoteLines } from '@visavis/protocol';
import { aCaseNote, aContact, anAgent, anAgentCase, aTicketId, MONDAY_9AM } from '@visavis/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteKeeper } from './note-keeper.ts';

const ticketId = aTicketId();
const note = aCaseNote({ version: 2 });
const contact = aContact({ ticketId, case: anAgentCase({ note }) });
const typed: NoteLines = { ...note.lines, cause: 'Name differs from the passport' };
const wrappingUp = anAgent({ state: 'wrap-up', wrapUp: { endsAt: MONDAY_9AM + 120_000, canExtend: true } });
const free = anAgent();

let now: number;
let saved: NoteLines[];
let answer: boolean;
let stored: Map<string, string>;
let keeper: NoteKeeper;

const aKeeper = () =>
  new NoteKeeper({
    save: async (_ticketId, { lines }) => {
      saved.push(lines);
      return answer;
    },
    now: () => now,
    store: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    }),
  });

beforeEach(() => {
  vi.useFakeTimers();
  now = MONDAY_9AM;
  saved = [];
  stored = new Map();
  answer = true;
  keeper = aKeeper();
  keeper.follow(wrappingUp, contact);
});

afterEach(() => {
  keeper.close();
  vi.useRealTimers();
});

describe('before the wrap-up is over', () => {
  it('DU4 what was typed is saved by itself, and once more what was typed since', () => {
    keeper.write({ basedOn: 2, lines: typed });
    vi.advanceTimersByTime(113_000);
    expect(saved).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(saved).toEqual([typed]);
    keeper.follow(
      wrappingUp,
      aContact({ ...contact, case: anAgentCase({ note: { ...note, version: 3, lines: typed } }) }),
    );
    const more = { ...typed, nextStep: 'Send the passport again' };
    keeper.write({ basedOn: 3, lines: more });
    vi.advanceTimersByTime(6_000);
    expect(saved).toEqual([typed, more]);
  });

  it('DU4 nothing is saved that was not changed, or that lacks a line', () => {
    keeper.write({ basedOn: 2, lines: { ...note.lines, cause: `${note.lines.cause} ` } });
    vi.advanceTimersByTime(115_000);
    keeper.write({ basedOn: 2, lines: { ...typed, cause: ' ' } });
    vi.advanceTimersByTime(5_000);
    expect(saved).toEqual([]);
  });

  it('DU4 the time counts anew when it was made longer', () => {
    keeper.write({ basedOn: 2, lines: typed });
    keeper.follow({ ...wrappingUp, wrapUp: { endsAt: MONDAY_9AM + 240_000, canExtend: false } }, contact);
    vi.advanceTimersByTime(120_000);
    expect(saved).toEqual([]);
    vi.advanceTimersByTime(120_000);
    expect(saved).toEqual([typed, typed]);
  });
});

describe('finishing', () => {
  it('DU4 saves what was typed first, and says whether that went well', async () => {
    expect(await keeper.save()).toBe(true);
    expect(saved).toEqual([]);
    keeper.write({ basedOn: 2, lines: typed });
    expect(await keeper.save()).toBe(true);
    answer = false;
    expect(await keeper.save()).toBe(false);
    expect(saved).toEqual([typed, typed]);
  });
});

describe('what could not be saved', () => {
  it('DU4 is kept until it was looked at, with whose it is', () => {
    keeper.write({ basedOn: 2, lines: typed });
    keeper.follow(free, null);
    expect(keeper.draft).toBeNull();
    expect(keeper.unsaved).toEqual({ name: contact.case.account.name, lines: typed });
    keeper.dismiss();
    expect(keeper.unsaved).toBeNull();
  });

  it('DU4 is nothing when the note says what was typed', () => {
    keeper.write({ basedOn: 2, lines: note.lines });
    keeper.follow(free, null);
    expect(keeper.unsaved).toBeNull();
  });

  it('DU4 survives a reload of the page, and is never shown on another case', () => {
    keeper.write({ basedOn: 2, lines: typed });
    const reloaded = aKeeper();
    reloaded.follow(wrappingUp, contact);
    expect(reloaded.draft).toEqual({ basedOn: 2, lines: typed });
    const elsewhere = aKeeper();
    elsewhere.follow(wrappingUp, aContact());
    expect(elsewhere.draft).toBeNull();
  });

  it('DU4 is held as long as the page where the browser forbids storage', () => {
    const forbidden = new NoteKeeper({
      save: async () => true,
      now: () => now,
      store: () => {
        throw new Error('storage is forbidden');
      },
    });
    forbidden.follow(wrappingUp, contact);
    forbidden.write({ basedOn: 2, lines: typed });
    expect(forbidden.draft?.lines).toEqual(typed);
    forbidden.close();
  });
});
