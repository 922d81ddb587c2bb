import type { ChosenState, DeclineReason, Disposition } from '@visavis/protocol';
import fc from 'fast-check';

/** How many people are in a story. */
export const FREELANCERS = 6;
export const AGENTS = 3;

/** One thing that happens at the queue; `who` is one of the freelancers, or one of the agents, by number. */
export type Step =
  | { readonly kind: 'joins' | 'leaves' | 'line goes' | 'line is back' | 'is moved'; readonly who: number }
  | {
      readonly kind:
        'desk goes' | 'desk is back' | 'accepts' | 'decides' | 'takes back' | 'finishes' | 'takes longer' | 'signs out';
      readonly who: number;
    }
  | { readonly kind: 'chooses'; readonly who: number; readonly state: ChosenState }
  | { readonly kind: 'declines'; readonly who: number; readonly reason: DeclineReason }
  | { readonly kind: 'ends'; readonly who: number; readonly disposition: Disposition }
  | { readonly kind: 'draws' | 'all accept' | 'all are back' | 'restart' | 'pause' | 'goes on' }
  | { readonly kind: 'time passes'; readonly ms: number };

const freelancer = fc.nat(FREELANCERS - 1);
const agent = fc.nat(AGENTS - 1);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const ofFreelancers = fc.record({
  kind: fc.constantFrom('joins', 'joins', 'joins', 'joins', 'leaves', 'line goes', 'line is back', 'is moved'),
  who: freelancer,
});
const ofAgents = fc.record({
  kind: fc.constantFrom(
    'accepts',
    'desk goes',
    'desk is back',
    'decides',
    'decides',
    'takes back',
    'finishes',
    'finishes',
    'takes longer',
    'signs out',
  ),
  who: agent,
});
const chooses = fc.record({
  kind: fc.constant('chooses' as const),
  who: agent,
  state: fc.constantFrom('available', 'available', 'available', 'break', 'offline'),
});
const declines = fc.record({
  kind: fc.constant('declines' as const),
  who: agent,
  reason: fc.constantFrom('conflict-of-interest', 'technical-problem', 'not-ready'),
});
const ends = fc.record({
  kind: fc.constant('ends' as const),
  who: agent,
  disposition: fc.constantFrom('technical-problem', 'agent-left', 'no-show', 'freelancer-left'),
});
const together = fc.record({ kind: fc.constantFrom('draws', 'draws', 'all accept', 'all accept', 'all are back') });
const house = fc.record({ kind: fc.constantFrom('restart', 'pause', 'goes on', 'goes on') });
const time = fc.record({
  kind: fc.constant('time passes' as const),
  ms: fc.constantFrom(4 * SECOND, 10 * SECOND, 15 * SECOND, 31 * SECOND, 121 * SECOND, 10 * MINUTE, 31 * MINUTE),
});

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: ofFreelancers },
  { weight: 8, arbitrary: ofAgents },
  { weight: 4, arbitrary: chooses },
  { weight: 12, arbitrary: together },
  { weight: 2, arbitrary: declines },
  { weight: 3, arbitrary: ends },
  { weight: 1, arbitrary: house },
  { weight: 4, arbitrary: time },
);
