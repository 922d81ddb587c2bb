import { aClientId, aCaseNote, anAgentCase, heldCapabilities, MONDAY_9AM } from '@visavis/testing';
import type { ContactEnd, OutcomeKind } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { DeskNote } from '../../desk/views/note/desk-note.ts';
import '../../desk/views/note/desk-note.ts';
import type { DeskDecisionDialog } from '../../desk/views/outcome/desk-decision-dialog.ts';
import type { DeskEndDialog } from '../../desk/views/outcome/desk-end-dialog.ts';
import '../../desk/views/outcome/desk-outcome.ts';
import '../../desk/views/wrap-up/desk-wrap-up.ts';
import { asking, once, refused } from '../fixtures/people.ts';

export const deskOutcome: View = {
  area: 'Desk',
  inlineSize: 760,
  states: {
    'nothing decided': () => html`<desk-outcome .name=${'Cleo Marsh'}></desk-outcome>`,
    'in a call': () => html`<desk-outcome .name=${'Cleo Marsh'} .inCall=${true}></desk-outcome>`,
  },
};

type Opened = { ask?: object; inCall?: boolean; act?: (dialog: DeskDecisionDialog) => void };

const deciding = (kind: OutcomeKind, { ask, inCall, act }: Opened = {}) =>
  html`<desk-decision-dialog
    .name=${'Cleo Marsh'}
    .ask=${ask ?? { state: 'idle' }}
    .inCall=${inCall ?? false}
    .makeClientId=${aClientId}
    ${once<DeskDecisionDialog>((dialog) => {
      dialog.open(kind);
      act?.(dialog);
    })}
  ></desk-decision-dialog>`;
const confirm = (dialog: { shadowRoot: ShadowRoot | null }) =>
  dialog.shadowRoot?.querySelector('form')?.requestSubmit();

export const deskDecisionDialog: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    verified: () => deciding('verified'),
    'ID verification': () => deciding('id-verification'),
    'payment risk': () => deciding('payment-risk'),
    suspended: () => deciding('suspended', { inCall: true }),
    'something is missing': () => deciding('suspended', { act: confirm }),
    recording: () => deciding('verified', { ask: asking }),
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

const wrapUp = (ended: ContactEnd, asks: { ask?: object; endAsk?: object } = {}) =>
  html`<desk-wrap-up
    .ended=${ended}
    .case=${anAgentCase({ hold: 'none', capabilities: heldCapabilities({ submitProposals: 'yes' }) })}
    .ask=${asks.ask ?? { state: 'idle' }}
    .endAsk=${asks.endAsk ?? { state: 'idle' }}
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
