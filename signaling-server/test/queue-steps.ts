import type { ChosenState, DeclineReason, Disposition } from '@visavis/protocol';
import fc from 'fast-check';

/** How many people are in a story. */
export const FREELANCERS = 6;
export const AGENTS = 3;

/** Something a freelancer does, or that is done to them; `who` is one of them by number. */
export type FreelancerStep = {
  readonly kind: 'joins' | 'leaves' | 'line goes' | 'line is back' | 'is moved';
  readonly who: number;
};
/** Something at the desk of an agent; `who` is one of them by number. */
export type DeskStep =
  | {
      readonly kind:
        'desk goes' | 'desk is back' | 'accepts' | 'decides' | 'takes back' | 'finishes' | 'takes longer' | 'signs out';
      readonly who: number;
    }
  | { readonly kind: 'chooses'; readonly who: number; readonly state: ChosenState }
  | { readonly kind: 'declines'; readonly who: number; readonly reason: DeclineReason }
  | { readonly kind: 'ends'; readonly who: number; readonly disposition: Disposition };
/** Something that concerns all of them. */
export type HouseStep =
  | { readonly kind: 'draws' | 'all accept' | 'all are back' | 'restart' | 'pause' | 'goes on' }
  | { readonly kind: 'time passes'; readonly ms: number };
/** One thing that happens at the queue. */
export type Step = FreelancerStep | DeskStep | HouseStep;

/** What to do about each kind of step. */
export type Acts<Steps extends Step, Subject, Done> = {
  readonly [Kind in Steps['kind']]: (subject: Subject, step: Extract<Steps, { kind: Kind }>) => Done;
};

/** The one for this step; that it takes the step is what `Acts` says of each kind. */
export const actOf = <Subject, Done>(
  acts: Acts<DeskStep, Subject, Done>,
  step: DeskStep,
): ((subject: Subject, step: DeskStep) => Done) => acts[step.kind] as (subject: Subject, step: DeskStep) => Done;

const OF_FREELANCERS: ReadonlySet<string> = new Set<FreelancerStep['kind']>([
  'joins',
  'leaves',
  'line goes',
  'line is back',
  'is moved',
]);
export const isOfFreelancer = (step: Step): step is FreelancerStep => OF_FREELANCERS.has(step.kind);
export const isOfDesk = (step: Step): step is DeskStep => 'who' in step && !isOfFreelancer(step);

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
