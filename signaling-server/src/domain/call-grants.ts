import type { MediaGrant, Seat } from '@visavis/protocol';

/** K6: only the freelancer is on video; the agent is heard and never seen. The media node keeps to this whatever a client says. */
export const CALL_GRANTS = {
  freelancer: { produce: ['audio', 'video'], consume: [{ seat: 'agent', kind: 'audio' }] },
  agent: {
    produce: ['audio'],
    consume: [
      { seat: 'freelancer', kind: 'audio' },
      { seat: 'freelancer', kind: 'video' },
    ],
  },
} as const satisfies Partial<Record<Seat, MediaGrant>>;
