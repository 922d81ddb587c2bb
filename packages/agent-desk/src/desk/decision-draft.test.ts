import { Decision, OutcomeKind, REASON_CODES } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { aClientId } from '@visavis/testing';
import { BY_SEVERITY, emptyDraft, madeOf, needsTypedWord, previewedOf, problemsOf } from './decision-draft.ts';

const DEMANDS = { words: ['suspend', 'Cleo  Marsh'], openQuestions: 0 };
const clientId = aClientId();

describe('a decision', () => {
  it('DD1 needs a reason, and "other" needs a comment that is not only space', () => {
    const draft = emptyDraft('payment-risk');
    expect(problemsOf(draft, DEMANDS)).toEqual(['needs-reason']);
    expect(problemsOf({ ...draft, reasonCode: 'other', comment: '  ' }, DEMANDS)).toEqual(['needs-comment']);
    expect(problemsOf({ ...draft, reasonCode: 'other', comment: 'Two accounts' }, DEMANDS)).toEqual([]);
    expect(problemsOf({ ...draft, reasonCode: 'unusual-account-activity' }, DEMANDS)).toEqual([]);
  });

  it('DD2 needs the typed word for a permanent suspension and for nothing else', () => {
    expect(BY_SEVERITY.filter(needsTypedWord)).toEqual(['suspended']);
    const draft = { ...emptyDraft('suspended'), reasonCode: 'profile-fabricated' } as const;
    expect(problemsOf(draft, DEMANDS)).toEqual(['needs-word']);
    expect(problemsOf({ ...draft, typedWord: 'suspen' }, DEMANDS)).toEqual(['needs-word']);
    expect(problemsOf({ ...draft, typedWord: ' Suspend ' }, DEMANDS)).toEqual([]);
    expect(problemsOf({ ...draft, typedWord: 'cleo marsh' }, DEMANDS)).toEqual([]);
    expect(problemsOf({ ...draft, typedWord: '' }, { ...DEMANDS, words: [''] })).toEqual(['needs-word']);
  });

  it('DD10 needs a why where questions were not asked, and carries none where all were', () => {
    const draft = {
      ...emptyDraft('verified'),
      reasonCode: 'profile-confirmed',
      override: ' The line was bad ',
    } as const;
    const open = { ...DEMANDS, openQuestions: 2 };
    expect(problemsOf({ ...draft, override: ' ' }, open)).toEqual(['needs-override']);
    expect(madeOf({ ...draft, override: ' ' }, open, clientId)).toBeNull();
    expect(madeOf(draft, open, clientId)?.override).toBe('The line was bad');
    expect(madeOf(draft, DEMANDS, clientId)?.override).toBeNull();
  });

  it('DD3 is one the protocol takes, for every outcome and reason, once nothing is missing', () => {
    for (const outcome of OutcomeKind.options)
      for (const reasonCode of REASON_CODES[outcome]) {
        const draft = { ...emptyDraft(outcome), reasonCode, comment: ' seen ', typedWord: 'suspend' };
        const made = madeOf(draft, DEMANDS, clientId);
        expect(made?.clientId).toBe(clientId);
        expect(Decision.safeParse(made?.decision).data).toEqual({ outcome, reasonCode, comment: 'seen' });
      }
  });

  it('DD3 is none while something is missing', () => {
    expect(madeOf(emptyDraft('verified'), DEMANDS, clientId)).toBeNull();
  });

  it('DD9 can be previewed as soon as it has a reason, whatever is missing besides', () => {
    expect(previewedOf(emptyDraft('suspended'))).toBeNull();
    const draft = { ...emptyDraft('suspended'), reasonCode: 'other' } as const;
    expect(Decision.safeParse(previewedOf(draft)).success).toBe(true);
  });

  it('DD4 has every outcome once in the order of severity, verified first and suspended last', () => {
    expect([...BY_SEVERITY].sort()).toEqual([...OutcomeKind.options].sort());
    expect([BY_SEVERITY[0], BY_SEVERITY.at(-1)]).toEqual(['verified', 'suspended']);
  });
});
