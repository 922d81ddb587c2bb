import { Decision, OutcomeKind, REASON_CODES } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { BY_SEVERITY, decisionOf, emptyDraft, needsTypedWord, problemsOf } from './decision-draft.ts';

const WORD = 'suspend';

describe('a decision', () => {
  it('DD1 needs a reason, and "other" needs a comment that is not only space', () => {
    const draft = emptyDraft('payment-risk');
    expect(problemsOf(draft, WORD)).toEqual(['needs-reason']);
    expect(problemsOf({ ...draft, reasonCode: 'other', comment: '  ' }, WORD)).toEqual(['needs-comment']);
    expect(problemsOf({ ...draft, reasonCode: 'other', comment: 'Two accounts' }, WORD)).toEqual([]);
    expect(problemsOf({ ...draft, reasonCode: 'unusual-account-activity' }, WORD)).toEqual([]);
  });

  it('DD2 needs the typed word for a permanent suspension and for nothing else', () => {
    expect(BY_SEVERITY.filter(needsTypedWord)).toEqual(['suspended']);
    const draft = { ...emptyDraft('suspended'), reasonCode: 'profile-fabricated' } as const;
    expect(problemsOf(draft, WORD)).toEqual(['needs-word']);
    expect(problemsOf({ ...draft, typedWord: 'suspen' }, WORD)).toEqual(['needs-word']);
    expect(problemsOf({ ...draft, typedWord: ' Suspend ' }, WORD)).toEqual([]);
  });

  it('DD3 is one the protocol takes, for every outcome and reason, once nothing is missing', () => {
    for (const outcome of OutcomeKind.options)
      for (const reasonCode of REASON_CODES[outcome]) {
        const decision = decisionOf({ outcome, reasonCode, comment: ' seen ', typedWord: WORD }, WORD);
        expect(Decision.safeParse(decision).data).toEqual({ outcome, reasonCode, comment: 'seen' });
      }
  });

  it('DD3 is none while something is missing', () => {
    expect(decisionOf(emptyDraft('verified'), WORD)).toBeNull();
  });

  it('DD4 has every outcome once in the order of severity, verified first and suspended last', () => {
    expect([...BY_SEVERITY].sort()).toEqual([...OutcomeKind.options].sort());
    expect([BY_SEVERITY[0], BY_SEVERITY.at(-1)]).toEqual(['verified', 'suspended']);
  });
});
