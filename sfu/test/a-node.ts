import type { CallId, MediaKind, Reply, Seat, SeatMedia, Sfu, SfuEvent } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import { onTestFinished } from 'vitest';
import { startSfu, type SfuOptions } from '../src/index.ts';
import { Ledger } from './ledger.ts';
import { LogRecorder } from './log-recorder.ts';

export type StartedNode = {
  readonly sfu: Sfu;
  readonly ledger: Ledger;
  readonly log: LogRecorder;
  readonly events: SfuEvent[];
};

/** A real media node on loopback with real workers; closed when the test that asked is over. */
export async function aNode(options: Partial<SfuOptions> = {}): Promise<StartedNode> {
  const ledger = new Ledger();
  const log = new LogRecorder();
  const sfu = await startSfu({ ...options, log });
  const events: SfuEvent[] = [];
  sfu.onEvent((event) => events.push(event));
  onTestFinished(async () => {
    await sfu.close();
    ledger.stop();
  });
  return { sfu, ledger, log, events };
}

/** A call that was started and accepted. */
export async function anOpenCall(sfu: Sfu): Promise<CallId> {
  const callId = await aHeldCall(sfu);
  valueOf(await sfu.answerCall(callId));
  return callId;
}

/** A call that is prepared and has not begun. */
export async function aHeldCall(sfu: Sfu): Promise<CallId> {
  const callId = aCallId();
  valueOf(await sfu.openCall(callId));
  return callId;
}

/** Somebody in a call who negotiates media as a browser would, and sends none. */
export class Person {
  readonly at: { readonly callId: CallId; readonly seat: Seat };
  readonly #sfu: Sfu;
  #joined: SeatMedia | null = null;

  constructor(sfu: Sfu, callId: CallId, seat: Seat) {
    this.#sfu = sfu;
    this.at = { callId, seat };
  }

  get joined(): SeatMedia {
    if (this.#joined === null) throw new Error(`${this.at.seat} has not joined`);
    return this.#joined;
  }

  /** The id of the transport that this seat is sent by; for a seat that has one. */
  get receiveId(): string {
    return this.joined.receive?.id ?? '';
  }

  /** The same of the one that it sends by. */
  get sendId(): string {
    return sendIdOf(this.joined);
  }

  async join(): Promise<SeatMedia> {
    return (this.#joined = valueOf(await this.#sfu.joinSeat(this.at)));
  }

  produce(kind: MediaKind, transportId: string = this.sendId): Promise<Reply<{ producerId: string }>> {
    return this.#sfu.produce(this.at, transportId, kind, sendingParameters(kind));
  }

  /** The id of a new producer of that kind. */
  async producing(kind: MediaKind): Promise<string> {
    return valueOf(await this.produce(kind)).producerId;
  }

  consume(producerId: string) {
    return this.#sfu.consume(this.at, producerId, receivingCapabilities());
  }
}

/** Everybody who may be in a call, joined. */
export async function everybodyIn(sfu: Sfu, callId: CallId): Promise<Record<'cleo' | 'ada' | 'sol', Person>> {
  const cleo = new Person(sfu, callId, 'freelancer');
  const ada = new Person(sfu, callId, 'agent');
  const sol = new Person(sfu, callId, 'supervisor');
  await Promise.all([cleo.join(), ada.join(), sol.join()]);
  return { cleo, ada, sol };
}

/** The transport that a seat sends by; empty for one that has none. */
export const sendIdOf = ({ send }: SeatMedia): string => send?.id ?? '';

/** The value of a yes; a no fails the test and says which. */
export function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal}`);
  return reply.value;
}
