import type { CallId } from '@visavis/protocol';
import { callOf } from '../store/calls.ts';
import { keepRecording, recordableCalls, recordingsTakenBack, type RecordableCall } from '../store/consents.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from '../use-cases/context.ts';
import type { Log, Recordings } from '../use-cases/ports.ts';
import { tellCall } from '../use-cases/tell-call.ts';
import { Tape, type TapeEnd } from './tape.ts';

/** Keeps the recordings of live calls in line with what is agreed to and switched on. */
export class CallRecordings implements Recordings {
  readonly #context: () => Context;
  readonly #log: Log;
  readonly #tapes = new Map<CallId, Tape>();
  /** They cannot be recorded, and are not tried again. */
  readonly #failed = new Set<CallId>();

  constructor(context: () => Context, log: Log) {
    this.#context = context;
    this.#log = log;
  }

  async follow(): Promise<void> {
    try {
      await this.#follow();
    } catch (error) {
      this.#log.error({ err: error }, 'recordings could not be followed; it is tried again');
    }
  }

  async #follow(): Promise<void> {
    const { policy, store } = this.#context();
    const calls = policy.evidence.records ? await recordableCalls(store.db) : [];
    const wanted = new Set(calls.map(({ callId }) => callId));
    for (const callId of this.#failed) if (!wanted.has(callId)) this.#failed.delete(callId);
    const unwanted = [...this.#tapes.keys()].filter((callId) => !wanted.has(callId));
    await Promise.all(unwanted.map((callId) => this.#context().sfu.stopRecording(callId)));
    await Promise.all(calls.map((call) => this.#begin(call)));
  }

  async discard(callId: CallId): Promise<void> {
    this.#tapes.get(callId)?.discard();
    await this.#context().sfu.stopRecording(callId);
    await this.#deleteTakenBack(callId);
  }

  /** EV12: what was whole already, of a recording that was over before. */
  async #deleteTakenBack(callId: CallId): Promise<void> {
    const { store, evidenceRemover } = this.#context();
    const takenBack = (await recordingsTakenBack(store.db)).filter((piece) => piece.callId === callId);
    for (const { id } of takenBack) await evidenceRemover.purge(id);
  }

  async #begin(call: RecordableCall): Promise<void> {
    const { sfu, vault } = this.#context();
    const { callId, caseId } = call;
    if (!vault || !this.#isToBegin(callId)) return;
    // EV14: one that is being made anew is not there; it is recorded once it is back.
    if (!(await sfu.hasCall(callId)) || !this.#isToBegin(callId)) return;
    const tape = new Tape(callId, caseId, vault, (end) => this.#over(call, end));
    this.#tapes.set(callId, tape);
    // EV13: both see the sign before there is a byte of it.
    const isMarked = await this.#mark(call).catch((error: unknown) => {
      this.#log.error({ err: error, callId }, 'a recording could not begin');
      return false;
    });
    if (isMarked) await this.#start(call, tape);
    else this.#tapes.delete(callId);
  }

  async #start(call: RecordableCall, tape: Tape): Promise<void> {
    const { callId } = call;
    const begun = await this.#context().sfu.startRecording(callId, tape);
    if (begun.ok) return;
    if (begun.refusal === 'media-unavailable') {
      this.#log.error({ callId }, 'a call could not be recorded: there is no ffmpeg');
    }
    const end = begun.refusal === 'not-found' ? 'lost' : 'failed';
    await this.#over(call, { end, isDiscarded: false, parts: 0 });
  }

  #isToBegin(callId: CallId): boolean {
    return !this.#tapes.has(callId) && !this.#failed.has(callId);
  }

  /** False when it is not agreed to any more. */
  async #mark({ callId, caseId }: RecordableCall): Promise<boolean> {
    const context = this.#context();
    const isMarked = await context.store.transaction(async (tx, now): Promise<boolean> => {
      const ticketId = (await callOf(tx, callId))?.ticketId;
      if (ticketId) await holdTicket(tx, ticketId);
      const call = await callOf(tx, callId);
      if (call?.state !== 'live' || !call.consent?.recording) return false;
      if (await keepRecording(tx, callId, true))
        await note(tx, caseId, 'recording-started', 'visavis', now, { callId });
      return true;
    });
    if (isMarked) await tellCall(context, callId);
    return isMarked;
  }

  async #over({ callId, caseId }: RecordableCall, { end, isDiscarded, parts }: TapeEnd): Promise<void> {
    const context = this.#context();
    this.#tapes.delete(callId);
    if (end === 'failed') this.#failed.add(callId);
    if (isDiscarded) await this.#deleteTakenBack(callId);
    await context.store.transaction(async (tx, now) => {
      await keepRecording(tx, callId, false);
      const kind = isDiscarded ? 'recording-discarded' : 'recording-ended';
      await note(tx, caseId, kind, 'visavis', now, { callId, end, parts });
    });
    await tellCall(context, callId);
  }
}
