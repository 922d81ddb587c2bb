import type { MediaKind, Seat } from '@visavis/protocol';

/** What a seat may bring into a call, and what it may take out. */
type MediaGrant = {
  readonly produce: readonly MediaKind[];
  readonly consume: readonly { readonly seat: Seat; readonly kind: MediaKind }[];
};

/** M2: the only person on picture; hears the agent, and never a supervisor. */
const FREELANCER_GRANT: MediaGrant = {
  produce: ['audio', 'video'],
  consume: [{ seat: 'agent', kind: 'audio' }],
};

/** M23: a camera and nothing else; chat and sound stay at the freelancer's own seat. */
const PHONE_GRANT: MediaGrant = { produce: ['video'], consume: [] };

/** M2: is heard, not seen. */
const AGENT_GRANT: MediaGrant = {
  produce: ['audio'],
  consume: [
    { seat: 'freelancer', kind: 'audio' },
    { seat: 'freelancer', kind: 'video' },
    { seat: 'phone', kind: 'video' },
  ],
};

/** M2: watches without a trace in the media. */
const SUPERVISOR_GRANT: MediaGrant = {
  produce: [],
  consume: [
    { seat: 'freelancer', kind: 'audio' },
    { seat: 'freelancer', kind: 'video' },
    { seat: 'phone', kind: 'video' },
    { seat: 'agent', kind: 'audio' },
  ],
};

/** M2: the grants of every call. They are this node's own: nothing that signaling or a client says can widen one. */
const CALL_GRANTS: Readonly<Record<Seat, MediaGrant>> = {
  freelancer: FREELANCER_GRANT,
  phone: PHONE_GRANT,
  agent: AGENT_GRANT,
  supervisor: SUPERVISOR_GRANT,
};

/** M2, M3: whether a seat may bring this kind of media into the call. */
export function mayProduce(seat: Seat, kind: MediaKind): boolean {
  return CALL_GRANTS[seat].produce.includes(kind);
}

/** M2: the kinds a seat may bring in, to size its transport. */
export const kindsOf = (seat: Seat): readonly MediaKind[] => CALL_GRANTS[seat].produce;

/** M2, M5: whether a seat may hear or see what another brings in. */
export function mayConsume(seat: Seat, from: Seat, kind: MediaKind): boolean {
  return CALL_GRANTS[seat].consume.some((covered) => covered.seat === from && covered.kind === kind);
}

/** M5: the seats that are told of a producer: those that may consume it. */
export function audienceOf(from: Seat, kind: MediaKind): readonly Seat[] {
  return (Object.keys(CALL_GRANTS) as Seat[]).filter((seat) => mayConsume(seat, from, kind));
}

/** M23: whether a seat takes anything out of a call; one that does not has no transport for it. */
export const consumesNothing = (seat: Seat): boolean => CALL_GRANTS[seat].consume.length === 0;

/** The seats of one person: what one of them begins to send, the others stop sending. */
const OF_ONE_PERSON: readonly Seat[] = ['freelancer', 'phone'];

/** M24: one picture a call: the seats whose producer of that kind ends when this seat begins one. */
export function displacedBy(seat: Seat, kind: MediaKind): readonly Seat[] {
  if (kind !== 'video' || !OF_ONE_PERSON.includes(seat)) return [];
  return OF_ONE_PERSON.filter((other) => other !== seat);
}
