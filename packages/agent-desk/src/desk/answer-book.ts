import type { ChecklistItem, ChecklistItemId, ChecklistResult, RefusalCode, Reply } from '@visavis/protocol';
import type { ReadableStore } from '@visavis/ui';

/**
 * What an agent answered and the server does not have yet. `typing` until a short pause · `saving` asked, no answer yet ·
 * `waiting` could not be asked, and is asked again · `refused` the server said no: the result is the server's again, the note
 * stays. `result` is null where it is the server's.
 */
export type OpenAnswer = {
  readonly result: ChecklistResult | null;
  readonly note: string;
  readonly state: 'typing' | 'saving' | 'waiting' | 'refused';
  readonly refusal: RefusalCode | null;
};

export type OpenAnswers = ReadonlyMap<ChecklistItemId, OpenAnswer>;

export type GivenAnswer = {
  readonly itemId: ChecklistItemId;
  readonly result: ChecklistResult;
  readonly note: string;
};

/** Refusals that say nothing about the answer: it is asked again. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['try-again', 'too-many', 'internal']);

const PAUSE_MS = 400;
const AGAIN_MS = 3000;

/**
 * DQ1: saves what is answered in one contact, one answer an item at a time, and holds on to it until the server has it.
 * Made by the workspace for each contact; `send` asks the server, `items` are the server's.
 */
export class AnswerBook implements ReadableStore<OpenAnswers> {
  readonly #send: (given: GivenAnswer) => Promise<Reply<ChecklistItem>>;
  readonly #items: () => readonly ChecklistItem[];
  readonly #listeners = new Set<() => void>();
  readonly #sending = new Set<ChecklistItemId>();
  readonly #pauses = new Map<ChecklistItemId, ReturnType<typeof setTimeout>>();
  #answers: OpenAnswers = new Map();
  #again: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(send: (given: GivenAnswer) => Promise<Reply<ChecklistItem>>, items: () => readonly ChecklistItem[]) {
    this.#send = send;
    this.#items = items;
  }

  get state(): OpenAnswers {
    return this.#answers;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shown at once, and asked at once together with what was typed. */
  choose(itemId: ChecklistItemId, result: ChecklistResult): void {
    this.#keep(itemId, { result });
    this.save(itemId);
  }

  /** Saved after a pause in typing, or by `save`. */
  write(itemId: ChecklistItemId, note: string): void {
    this.#keep(itemId, { note });
    clearTimeout(this.#pauses.get(itemId));
    this.#pauses.set(
      itemId,
      setTimeout(() => this.save(itemId), PAUSE_MS),
    );
  }

  /** Saves without waiting for the pause: the field was left. */
  save(itemId: ChecklistItemId): void {
    clearTimeout(this.#pauses.get(itemId));
    const answer = this.#answers.get(itemId);
    if (!answer || answer.state === 'refused' || this.#sending.has(itemId)) return;
    void this.#deliver(itemId);
  }

  /** What an earlier page could not save; called once the contact it belongs to is known again. */
  takeUp(kept: readonly GivenAnswer[]): void {
    for (const { itemId, result, note } of kept) {
      if (this.#items().some(({ id }) => id === itemId)) this.#keep(itemId, { result, note });
    }
    this.retry();
  }

  /** Asks again for everything that is not saved; called when the line is back. */
  retry(): void {
    clearTimeout(this.#again);
    for (const itemId of this.#answers.keys()) this.save(itemId);
  }

  /** What the server does not have, to be kept over a reload. */
  unsaved(): GivenAnswer[] {
    return [...this.#answers.keys()].flatMap((itemId) => this.#given(itemId) ?? []);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#again);
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#listeners.clear();
  }

  async #deliver(itemId: ChecklistItemId): Promise<void> {
    const given = this.#given(itemId);
    if (!given) return;
    this.#sending.add(itemId);
    this.#put(itemId, { state: 'saving' });
    const reply = await this.#send(given);
    this.#sending.delete(itemId);
    if (this.#isClosed) return;
    if (!reply.ok) return this.#notSaved(itemId, given, reply.refusal);
    if (this.#isStill(itemId, given)) this.#drop(itemId);
    else this.save(itemId);
  }

  #notSaved(itemId: ChecklistItemId, given: GivenAnswer, refusal: RefusalCode): void {
    if (PASSING.has(refusal)) {
      this.#put(itemId, { state: 'waiting', refusal });
      clearTimeout(this.#again);
      this.#again = setTimeout(() => this.retry(), AGAIN_MS);
    } else if (this.#isStill(itemId, given)) this.#put(itemId, { state: 'refused', refusal, result: null });
    else this.save(itemId);
  }

  #given(itemId: ChecklistItemId): GivenAnswer | null {
    const answer = this.#answers.get(itemId);
    const item = this.#items().find(({ id }) => id === itemId);
    return answer && item ? { itemId, result: answer.result ?? item.result, note: answer.note } : null;
  }

  #isStill(itemId: ChecklistItemId, { result, note }: GivenAnswer): boolean {
    const now = this.#given(itemId);
    return !now || (now.result === result && now.note === note);
  }

  #keep(itemId: ChecklistItemId, part: { result?: ChecklistResult; note?: string }): void {
    const before = this.#answers.get(itemId);
    const note = before?.note ?? this.#items().find(({ id }) => id === itemId)?.note ?? '';
    const state = this.#sending.has(itemId) ? 'saving' : 'typing';
    this.#set(itemId, { result: before?.result ?? null, note, ...part, state, refusal: null });
  }

  #put(itemId: ChecklistItemId, part: Partial<OpenAnswer>): void {
    const before = this.#answers.get(itemId);
    if (before) this.#set(itemId, { ...before, ...part });
  }

  #set(itemId: ChecklistItemId, answer: OpenAnswer): void {
    this.#change(new Map(this.#answers).set(itemId, answer));
  }

  #drop(itemId: ChecklistItemId): void {
    const left = new Map(this.#answers);
    left.delete(itemId);
    this.#change(left);
  }

  #change(answers: OpenAnswers): void {
    this.#answers = answers;
    for (const listener of [...this.#listeners]) listener();
  }
}
