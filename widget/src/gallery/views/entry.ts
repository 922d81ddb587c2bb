import type { Disposition } from '@visavis/protocol';
import { aClock, aFreelancerCase, MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import { backPage } from '../../chat/back-pages.ts';
import type { Away } from '../../chat/case-state.ts';
import { pageOf } from '../../chat/pages.ts';
import { NO_TALK } from '../../chat/talk.ts';
import '../../chat/views/message-view.ts';
import '../../chat/views/phrase-fold.ts';
import '../../chat/views/queue-away-view.ts';
import '../../chat/views/still-there-view.ts';
import '../../chat/views/turn-options.ts';
import { now, press } from '../fixtures.ts';

/* Who is not let in, steps away, or comes back from a contact that decided nothing. */

const panel = { area: 'Widget', frame: 'pane', inlineSize: 432 } as const;
const HALF_AN_HOUR = 30 * 60_000;

const message = (state: Parameters<typeof pageOf>[0]) =>
  html`<vv-message-view .page=${pageOf(state, 'Harbour Jobs')}></vv-message-view>`;

const ended = (disposition: Disposition, frontUntil: number | null = null) => {
  const clock = frontUntil ? aClock({ state: 'paused', dueAt: null, pausedBy: ['technical-problem'] }) : aClock();
  const state: Away = {
    case: aFreelancerCase({ clock }),
    service: { state: 'open' },
    clockOffsetMs: 0,
    isOnline: true,
    talk: NO_TALK,
    stage: 'away',
    why: 'ended',
    ended: { disposition, isWithAgent: true, at: MONDAY_9AM, frontUntil },
  };
  return html`<vv-message-view .page=${backPage(state)}></vv-message-view>`;
};

/** More states of the page that says one thing. */
export const entryStates: View['states'] = {
  'signed out': () => message({ stage: 'signed-out' }),
  'another account': () => message({ stage: 'stopped', why: 'wrong-account' }),
  'no verification': () => message({ stage: 'stopped', why: 'no-case' }),
  'link replaced': () => message({ stage: 'stopped', why: 'invitation-revoked' }),
  'who is not known': () => message({ stage: 'stopped', why: 'identity-invalid' }),
  'asks before it takes the seat': () => message({ stage: 'elsewhere' }),
  'very many at once': () => message({ stage: 'connecting', isSlow: true, isCrowded: true }),
  'ended by a technical problem': () => ended('technical-problem', MONDAY_9AM + HALF_AN_HOUR),
  'agent had to leave': () => ended('agent-left', MONDAY_9AM + HALF_AN_HOUR),
  'not reached': () => ended('no-show'),
  'left the conversation': () => ended('freelancer-left'),
};

export const phraseFold: View = {
  ...panel,
  states: {
    shut: () => html`<vv-phrase-fold></vv-phrase-fold>`,
    open: () => html`<vv-phrase-fold ${press('button')}></vv-phrase-fold>`,
  },
};

const away = (over: { keptUntil?: number; busy?: boolean; offline?: boolean; place?: number } = {}) =>
  html`<vv-queue-away-view
    .queue=${{ place: over.place ?? 3, waiting: 8, wait: null }}
    .away=${{ since: MONDAY_9AM, keptUntil: over.keptUntil ?? MONDAY_9AM + HALF_AN_HOUR }}
    .now=${now}
    .busy=${over.busy ?? false}
    .offline=${over.offline ?? false}
  ></vv-queue-away-view>`;

export const queueAwayView: View = {
  ...panel,
  states: {
    away: () => away(),
    'away, and next': () => away({ place: 1 }),
    'coming back': () => away({ busy: true }),
    'away for too long': () => away({ keptUntil: MONDAY_9AM }),
    'away without a line': () => away({ offline: true }),
  },
};

export const stillThereView: View = {
  ...panel,
  states: {
    asking: () => html`<vv-still-there-view .until=${now() + 48_000} .now=${now}></vv-still-there-view>`,
  },
};

export const turnOptions: View = {
  ...panel,
  states: {
    'sound alone': () => html`<vv-turn-options .sound=${true}></vv-turn-options>`,
    both: () => html`<vv-turn-options .sound=${true} .turn=${'on'}></vv-turn-options>`,
    neither: () => html`<vv-turn-options .turn=${'off'}></vv-turn-options>`,
    'notifications blocked': () => html`<vv-turn-options .sound=${true} .turn=${'blocked'}></vv-turn-options>`,
  },
};
