import type { MediaKind, Seat } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { audienceOf, consumesNothing, displacedBy, kindsOf, mayConsume, mayProduce } from './media-grants.ts';

const seats: readonly Seat[] = ['freelancer', 'phone', 'agent', 'supervisor'];
const kinds: readonly MediaKind[] = ['audio', 'video'];

describe('grants of a verification call', () => {
  it('M2 lets the freelancer send sound and picture, the agent sound, the supervisor nothing', () => {
    const allowed = seats.flatMap((seat) =>
      kinds.filter((kind) => mayProduce(seat, kind)).map((kind) => `${seat} ${kind}`),
    );
    expect(allowed).toEqual(['freelancer audio', 'freelancer video', 'phone video', 'agent audio']);
  });

  it('M2 lets each seat consume exactly what its role hears and sees', () => {
    const allowed = seats.flatMap((seat) =>
      seats.flatMap((from) =>
        kinds.filter((kind) => mayConsume(seat, from, kind)).map((kind) => `${seat} < ${from} ${kind}`),
      ),
    );
    expect(allowed).toEqual([
      'freelancer < agent audio',
      'agent < freelancer audio',
      'agent < freelancer video',
      'agent < phone video',
      'supervisor < freelancer audio',
      'supervisor < freelancer video',
      'supervisor < phone video',
      'supervisor < agent audio',
    ]);
  });

  it('M3 has no video in any grant but the freelancer’s, by computer or phone', () => {
    expect(seats.filter((seat) => kindsOf(seat).includes('video'))).toEqual(['freelancer', 'phone']);
  });

  it('M5 tells of a producer those who may consume it', () => {
    expect(audienceOf('freelancer', 'video')).toEqual(['agent', 'supervisor']);
    expect(audienceOf('agent', 'audio')).toEqual(['freelancer', 'supervisor']);
    expect(audienceOf('supervisor', 'audio')).toEqual([]);
  });

  it('M23 lets a phone be a camera and nothing else', () => {
    expect(kindsOf('phone')).toEqual(['video']);
    expect(seats.filter(consumesNothing)).toEqual(['phone']);
  });

  it('M24 ends the picture of the other device of the same person, and nothing else', () => {
    expect(displacedBy('phone', 'video')).toEqual(['freelancer']);
    expect(displacedBy('freelancer', 'video')).toEqual(['phone']);
    expect(seats.flatMap((seat) => displacedBy(seat, 'audio'))).toEqual([]);
    expect(displacedBy('agent', 'video')).toEqual([]);
  });

  it('M5 never plays people to themselves', () => {
    for (const seat of seats) for (const kind of kinds) expect(audienceOf(seat, kind)).not.toContain(seat);
  });
});
