import fc from 'fast-check';

/** One thing that happens in a story. */
export type Step =
  | { readonly kind: 'hours pass' | 'outage' | 'clock leaps' | 'clock goes back'; readonly hours: number }
  | {
      readonly kind:
        | 'agent leaves'
        | 'agent comes'
        | 'joins'
        | 'leaves'
        | 'technical problem'
        | 'is decided'
        | 'mail bounces'
        | 'mail arrives'
        | 'two rounds at once'
        | 'a round is killed'
        | 'sanctions are confirmed';
    };

const time = (kind: Extract<Step, { hours: number }>['kind'], least: number, most: number): fc.Arbitrary<Step> =>
  fc.integer({ min: least, max: most }).map((hours) => ({ kind, hours }));

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: time('hours pass', 1, 12) },
  { weight: 2, arbitrary: fc.oneof(time('outage', 2, 8), time('clock leaps', 2, 40), time('clock goes back', 1, 20)) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        'agent leaves',
        'agent comes',
        'joins',
        'leaves',
        'technical problem',
        'mail bounces',
        'mail arrives',
        'two rounds at once',
        'a round is killed',
        'sanctions are confirmed',
      )
      .map((kind): Step => ({ kind })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'is decided' }) },
);
