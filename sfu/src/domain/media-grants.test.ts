import type { MediaKind, Seat } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { audienceOf, CALL_GRANTS, mayConsume, mayProduce, type MediaGrants } from './media-grants.ts';

const seats: readonly Seat[] = ['freelancer', 'agent', 'supervisor'];
const kinds: readonly MediaKind[] = ['audio', 'video'];

describe('grants of a verification call', () => {
  it('M2 lets the freelancer send sound and picture, the agent sound, the supervisor nothing', () => {
    const allowed = seats.flatMap((seat) =>
      kinds.filter((kind) => mayProduce(CALL_GRANTS, seat, kind)).map((kind) => `${seat} ${kind}`),
    );
    expect(allowed).toEqual(['freelancer audio', 'freelancer video', 'agent audio']);
  });

  it('M2 lets each seat consume exactly what its role hears and sees', () => {
    const allowed = seats.flatMap((seat) =>
      seats.flatMap((from) =>
        kinds.filter((kind) => mayConsume(CALL_GRANTS, seat, from, kind)).map((kind) => `${seat} < ${from} ${kind}`),
      ),
    );
    expect(allowed).toEqual([
      'freelancer < agent audio',
      'agent < freelancer audio',
      'agent < freelancer video',
      'supervisor < freelancer audio',
      'supervisor < freelancer video',
      'supervisor < agent audio',
    ]);
  });

  it('M2 gives nothing to a seat without a grant', () => {
    expect(mayProduce({}, 'freelancer', 'audio')).toBe(false);
    expect(mayConsume({}, 'agent', 'freelancer', 'video')).toBe(false);
  });

  it('M3 refuses video of an agent whose grant has it', () => {
    const careless: MediaGrants = { agent: { produce: ['audio', 'video'], consume: [] } };
    expect(mayProduce(careless, 'agent', 'video')).toBe(false);
    expect(mayProduce(careless, 'agent', 'audio')).toBe(true);
  });

  it('M5 tells of a producer those who may consume it', () => {
    expect(audienceOf(CALL_GRANTS, 'freelancer', 'video')).toEqual(['agent', 'supervisor']);
    expect(audienceOf(CALL_GRANTS, 'agent', 'audio')).toEqual(['freelancer', 'supervisor']);
    expect(audienceOf(CALL_GRANTS, 'supervisor', 'audio')).toEqual([]);
  });

  it('M5 never plays people to themselves, whatever the grant says', () => {
    const careless: MediaGrants = { agent: { produce: ['audio'], consume: [{ seat: 'agent', kind: 'audio' }] } };
    expect(audienceOf(careless, 'agent', 'audio')).toEqual([]);
  });
});
