import { mediaFacts, type HeldTicket, type MediaFacts } from '@visavis/protocol';
import { CallQuality } from './call-quality.ts';
import { CallSeat } from './call-seat.ts';
import { CasePictures } from './case-pictures.ts';
import type { DeskLink } from './desk-link.ts';
import { heldOf, openCallOf, type KnownDesk } from './desk-state.ts';
import type { CallEvent } from './views/events.ts';

/**
 * What a call has at the desk: the seat in it, how its lines are, and the pictures of its case; each hears its own facts. Made and
 * closed by the workspace, which draws again when `changed` is called.
 */
export class CallParts {
  readonly seat: CallSeat;
  readonly quality: CallQuality;
  readonly pictures: CasePictures;
  readonly #link: DeskLink;

  constructor(link: DeskLink, changed: () => void) {
    const seat = new CallSeat(link.send, (gap) => void link.send('call:gap', gap));
    link.onOnline(() => void seat.catchUp());
    const hear = <Name extends keyof MediaFacts & string>(name: Name) =>
      link.on(name, (fact) => seat.tell(name, fact as never));
    for (const name of Object.keys(mediaFacts) as (keyof MediaFacts)[]) hear(name);
    seat.subscribe(changed);
    this.quality = new CallQuality({
      stats: () => seat.stats(),
      seat: () => seat.state,
      timings: () => seat.timings,
      send: link.send,
    });
    link.on('call:quality', (fact) => this.quality.tell(fact));
    this.quality.subscribe(changed);
    const video = () => seat.state.video?.track ?? null;
    this.pictures = new CasePictures({ send: link.send, video, serverNow: link.serverNow, changed });
    link.on('snapshot:changed', (fact) => void this.pictures.tell(fact));
    this.seat = seat;
    this.#link = link;
  }

  /** Called after every change of the desk. */
  follow(desk: KnownDesk): void {
    const { contact } = desk;
    const call = openCallOf(desk);
    this.seat.follow({ call, mayCome: contact !== null, warm: contact?.warmCallId ?? null });
    this.quality.follow(call);
    this.pictures.follow(contact);
  }

  wish(wish: CallEvent['wish']): void {
    const { desk } = this.#link.state;
    const call = openCallOf(desk);
    const held = heldOf(desk);
    const does: Record<CallEvent['wish'], () => unknown> = {
      start: () => held && this.#start(held),
      end: () => call && this.#link.endCall(call.id),
      rejoin: () => this.seat.rejoin(),
      'take-picture': () => this.pictures.take(),
      sharpen: () => this.quality.sharpen(),
      'toggle-mute': () => this.seat.toggleMute(),
      'retry-microphone': () => this.seat.microphone.retry(),
    };
    void does[wish]();
  }

  async #start(held: HeldTicket): Promise<void> {
    this.#link.forgetRefusal('start-call');
    this.#link.forgetRefusal('end-call');
    if (!(await this.seat.microphone.prepare())) return;
    if (!(await this.#link.startCall(held))) this.seat.releaseUnlessInCall();
  }

  close(): void {
    this.quality.close();
    this.pictures.close();
    this.seat.close();
  }
}
