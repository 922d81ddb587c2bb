import type { MediaGrant, MediaKind, Seat } from '@visavis/protocol';

export type MediaGrants = Readonly<Partial<Record<Seat, MediaGrant>>>;

/** M2: the only person on picture; hears the agent, and never a supervisor. */
const FREELANCER_GRANT: MediaGrant = {
  produce: ['audio', 'video'],
  consume: [{ seat: 'agent', kind: 'audio' }],
};

/** M2: is heard, not seen. */
const AGENT_GRANT: MediaGrant = {
  produce: ['audio'],
  consume: [
    { seat: 'freelancer', kind: 'audio' },
    { seat: 'freelancer', kind: 'video' },
  ],
};

/** M2: watches without a trace in the media. */
const SUPERVISOR_GRANT: MediaGrant = {
  produce: [],
  consume: [
    { seat: 'freelancer', kind: 'audio' },
    { seat: 'freelancer', kind: 'video' },
    { seat: 'agent', kind: 'audio' },
  ],
};

/** The grants of a verification call; signaling hands them to `openCall`. */
export const CALL_GRANTS: MediaGrants = {
  freelancer: FREELANCER_GRANT,
  agent: AGENT_GRANT,
  supervisor: SUPERVISOR_GRANT,
};

/** M2, M3: whether a seat may bring this kind of media into the call. */
export function mayProduce(grants: MediaGrants, seat: Seat, kind: MediaKind): boolean {
  if (kind === 'video' && seat !== 'freelancer') return false;
  return grants[seat]?.produce.includes(kind) ?? false;
}

/** M2, M5: whether a seat may hear or see what another brings in. */
export function mayConsume(grants: MediaGrants, seat: Seat, from: Seat, kind: MediaKind): boolean {
  if (seat === from) return false;
  return grants[seat]?.consume.some((covered) => covered.seat === from && covered.kind === kind) ?? false;
}

/** M5: the seats that are told of a producer: those that may consume it. */
export function audienceOf(grants: MediaGrants, from: Seat, kind: MediaKind): readonly Seat[] {
  return (Object.keys(grants) as Seat[]).filter((seat) => mayConsume(grants, seat, from, kind));
}
