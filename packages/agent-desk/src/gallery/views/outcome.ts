import {
  aClientId,
  aCaseNote,
  aDecision,
  anAgent,
  anAgentCase,
  aPendingOutcome,
  heldCapabilities,
  MONDAY_9AM,
} from '@visavis/testing';
import { done, refuse, type Agent, type ContactEnd, type OutcomeKind } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { DeskNote } from '../../desk/views/note/desk-note.ts';
import '../../desk/views/note/desk-note.ts';
import '../../desk/views/note/desk-unsaved-note.ts';
import type { NoteDraft } from '../../desk/note-keeper.ts';
import '../../desk/views/pending/desk-pending.ts';
import '../../desk/views/outcome/desk-letter.ts';
import type { FetchLetter } from '../../desk/views/outcome/desk-letter.ts';
import type { DeskDecisionDialog } from '../../desk/views/outcome/desk-decision-dialog.ts';
import type { DeskEndDialog } from '../../desk/views/outcome/desk-end-dialog.ts';
import '../../desk/views/outcome/desk-outcome.ts';
import '../../desk/views/wrap-up/desk-wrap-up.ts';
import { asking, now, once, refused } from '../fixtures/people.ts';

export const deskOutcome: View = {
  area: 'Desk',
  inlineSize: 760,
  states: {
    'nothing decided': () => html`<desk-outcome .name=${'Cleo Marsh'}></desk-outcome>`,
    'in a call': () => html`<desk-outcome .name=${'Cleo Marsh'} .inCall=${true}></desk-outcome>`,
    'not possible': () => html`<desk-outcome why-not="This case was decided elsewhere meanwhile."></desk-outcome>`,
  },
};

type Opened = {
  ask?: object;
  inCall?: boolean;
  openQuestions?: number;
  fetchLetter?: FetchLetter;
  act?: (dialog: DeskDecisionDialog) => unknown;
};
const text =
  'Dear Cleo,\n\nthank you for taking the time for the video call. Your profile is verified and the temporary hold is lifted.\n\nYou can submit proposals, accept offers, edit your profile and withdraw your earnings as before.\n\nHarbour Jobs';
const aLetter: FetchLetter = async () => done({ subject: 'Your profile is verified', text });

const deciding = (kind: OutcomeKind, { ask, inCall, openQuestions, fetchLetter, act }: Opened = {}) =>
  html`<desk-decision-dialog
    .name=${'Cleo Marsh'}
    .ask=${ask ?? { state: 'idle' }}
    .inCall=${inCall ?? false}
    .openQuestions=${openQuestions ?? 0}
    .fetchLetter=${fetchLetter ?? aLetter}
    .makeClientId=${aClientId}
    ${once<DeskDecisionDialog>((dialog) => {
      dialog.open(kind);
      void act?.(dialog);
    })}
  ></desk-decision-dialog>`;
const confirm = (dialog: { shadowRoot: ShadowRoot | null }) =>
  dialog.shadowRoot?.querySelector('form')?.requestSubmit();

async function choosesReason(dialog: DeskDecisionDialog): Promise<void> {
  await dialog.updateComplete;
  const { shadowRoot } = dialog;
  const field = shadowRoot?.querySelector<HTMLSelectElement>('#reason');
  if (!field) return;
  field.selectedIndex = 1;
  field.dispatchEvent(new Event('change'));
}

export const deskDecisionDialog: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    verified: () => deciding('verified'),
    'ID verification': () => deciding('id-verification'),
    'payment risk': () => deciding('payment-risk'),
    suspended: () => deciding('suspended', { inCall: true }),
    'something is missing': () => deciding('suspended', { act: confirm }),
    'reason chosen': () => deciding('verified', { act: choosesReason }),
    'message on its way': () =>
      deciding('verified', { act: choosesReason, fetchLetter: () => new Promise(() => undefined) }),
    'message cannot be shown': () =>
      deciding('verified', { act: choosesReason, fetchLetter: async () => refuse('try-again') }),
    'questions not asked': () => deciding('suspended', { act: choosesReason, openQuestions: 3 }),
    recording: () => deciding('verified', { ask: asking, act: choosesReason }),
    refused: () => deciding('verified', { ask: refused('try-again') }),
  },
};

const ending = (ask: object = { state: 'idle' }, act: (dialog: DeskEndDialog) => void = () => undefined) =>
  html`<desk-end-dialog
    .ask=${ask}
    .inCall=${true}
    ${once<DeskEndDialog>((dialog) => {
      dialog.open();
      act(dialog);
    })}
  ></desk-end-dialog>`;

export const deskEndDialog: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    open: () => ending(),
    'something is missing': () => ending(undefined, confirm),
    ending: () => ending(asking),
    refused: () => ending(refused('ticket-ended')),
  },
};

type WrapUp = { ask?: object; endAsk?: object; agent?: Partial<Agent>; keptNote?: NoteDraft };
const wrapUp = (ended: ContactEnd, asks: WrapUp = {}) =>
  html`<desk-wrap-up
    .ended=${ended}
    .case=${anAgentCase({ hold: 'none', capabilities: heldCapabilities({ submitProposals: 'yes' }) })}
    .ask=${asks.ask ?? { state: 'idle' }}
    .endAsk=${asks.endAsk ?? { state: 'idle' }}
    .agent=${anAgent({ state: 'wrap-up', wrapUp: { endsAt: now() + 74_000, canExtend: true }, ...asks.agent })}
    .keptNote=${asks.keptNote ?? null}
    .ticket=${'tkt_gallery'}
    .now=${now}
  ></desk-wrap-up>`;
const decided = (outcome: OutcomeKind): ContactEnd => ({ kind: 'outcome', outcome, at: MONDAY_9AM });

export const deskWrapUp: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 760,
  states: {
    verified: () => wrapUp(decided('verified')),
    suspended: () => wrapUp(decided('suspended')),
    'payment risk': () => wrapUp(decided('payment-risk')),
    'ID verification': () => wrapUp(decided('id-verification')),
    'nothing decided': () => wrapUp({ kind: 'disposition', disposition: 'technical-problem', at: MONDAY_9AM }),
    'extended, break next': () =>
      wrapUp(decided('verified'), { agent: { next: 'break', wrapUp: { endsAt: now() + 9_000, canExtend: false } } }),
    'note being edited': () => wrapUp(decided('verified'), { keptNote: { basedOn: 1, lines: aCaseNote().lines } }),
    finishing: () => wrapUp(decided('verified'), { ask: asking }),
    'other decision stands': () => wrapUp(decided('verified'), { endAsk: refused('outcome-conflict') }),
    refused: () => wrapUp(decided('verified'), { ask: refused('try-again') }),
  },
};

const edited = once<DeskNote>((view) => view.shadowRoot?.querySelector<HTMLElement>('.head button')?.click());

export const deskNote: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    none: () => html`<desk-note></desk-note>`,
    'to read': () => html`<desk-note .note=${aCaseNote()}></desk-note>`,
    editing: () => html`<desk-note .note=${aCaseNote()} ${edited}></desk-note>`,
    saving: () => html`<desk-note .note=${aCaseNote()} .ask=${asking} ${edited}></desk-note>`,
    'somebody was faster': () =>
      html`<desk-note .note=${aCaseNote()} .ask=${refused('note-changed')} ${edited}></desk-note>`,
  },
};

export const deskUnsavedNote: View = {
  area: 'Desk',
  inlineSize: 520,
  states: {
    'not saved': () =>
      html`<desk-unsaved-note .note=${{ name: 'Cleo Marsh', lines: aCaseNote().lines }}></desk-unsaved-note>`,
  },
};

const pending = (over: object, given: { ask?: object; connected?: boolean } = {}) =>
  html`<desk-pending
    .pending=${aPendingOutcome({ takesEffectAt: now() + 8_000, ...over })}
    .connected=${given.connected ?? true}
    .ask=${given.ask ?? { state: 'idle' }}
    .now=${now}
  ></desk-pending>`;

export const deskPending: View = {
  area: 'Desk',
  inlineSize: 760,
  states: {
    verified: () => pending({}),
    suspended: () => pending({ outcome: 'suspended', reasonCode: 'profile-fabricated' }),
    'takes effect now': () => pending({ takesEffectAt: now() }),
    undoing: () => pending({}, { ask: asking }),
    'too late': () => pending({ takesEffectAt: now() }, { ask: refused('nothing-to-undo') }),
    'line down': () => pending({}, { connected: false }),
  },
};

export const deskLetter: View = {
  area: 'Desk',
  inlineSize: 472,
  states: {
    'no reason yet': () => html`<desk-letter></desk-letter>`,
    here: () => html`<desk-letter .decision=${aDecision()} .fetchLetter=${aLetter}></desk-letter>`,
  },
};
