import { MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html, nothing, type TemplateResult } from 'lit';
import '../../chat/views/closed-view.ts';
import { missingPage } from '../../chat/first-pages.ts';
import { pageOf } from '../../chat/pages.ts';
import '../../chat/views/conversation-view.ts';
import '../../chat/views/intro-view.ts';
import '../../chat/views/message-view.ts';
import '../../chat/views/objection-form.ts';
import '../../chat/views/queue-view.ts';
import '../../chat/views/result-view.ts';
import '../../chat/views/ring-card.ts';
import '../../chat/views/service-notice.ts';
import { call } from './call.ts';
import { ringsAsking } from './consent.ts';
import { entryStates } from './entry.ts';
import { now, overdueCapabilities, press, someLines } from '../fixtures.ts';

/** Every page of the widget stands in its panel. */
const panel = { area: 'Widget', frame: 'pane', inlineSize: 432 } as const;

export const introView: View = {
  ...panel,
  states: {
    first: () => html`<vv-intro-view></vv-intro-view>`,
    starting: () => html`<vv-intro-view .busy=${true}></vv-intro-view>`,
    'invitation replaced': () => html`<vv-intro-view .problem=${'invitation-revoked'}></vv-intro-view>`,
    'server away': () => html`<vv-intro-view .problem=${'try-again'}></vv-intro-view>`,
  },
};

const message = (state: Parameters<typeof pageOf>[0]) =>
  html`<vv-message-view .page=${pageOf(state)}></vv-message-view>`;

export const messageView: View = {
  ...panel,
  states: {
    'not invited': () => message({ stage: 'uninvited' }),
    connecting: () => message({ stage: 'connecting', isSlow: false }),
    'connecting slowly': () => message({ stage: 'connecting', isSlow: true }),
    ended: () => message({ stage: 'stopped', why: 'session-ended' }),
    outdated: () => message({ stage: 'stopped', why: 'version-unsupported' }),
    'open elsewhere': () => message({ stage: 'moved' }),
    ...entryStates,
    'not loaded': () => html`<vv-message-view .page=${missingPage()}></vv-message-view>`,
  },
};

const TOMORROW = MONDAY_9AM + 86_400_000;

export const closedView: View = {
  ...panel,
  states: {
    'opens tomorrow': () =>
      html`<vv-closed-view
        .opensAt=${TOMORROW}
        .now=${now}
        .capabilities=${overdueCapabilities}
        .clockStands=${true}
      ></vv-closed-view>`,
    'opening not known': () => html`<vv-closed-view .now=${now}></vv-closed-view>`,
  },
};

const service = (state: object, at: string) =>
  html`<vv-service-notice .service=${state} .at=${at} .now=${now}></vv-service-notice>`;

export const serviceNotice: View = {
  ...panel,
  states: {
    'closed, before the queue': () => service({ state: 'closed', opensAt: TOMORROW }, 'entry'),
    'closed, in the queue': () => service({ state: 'closed', opensAt: TOMORROW }, 'queue'),
    'nobody there, before the queue': () => service({ state: 'unattended' }, 'entry'),
    'nobody there, in the queue': () => service({ state: 'unattended' }, 'queue'),
  },
};

const queue = (over: object) => {
  const given = { place: 3, waiting: 8, wait: { fromMs: 240_000, toMs: 540_000 }, ...over };
  return html`<vv-queue-view .queue=${given} .joinedAt=${MONDAY_9AM} .now=${now} .clockStands=${true}></vv-queue-view>`;
};

const queueWith = (over: object) => {
  const given = { queue: { place: 3, waiting: 8, wait: null }, news: null, service: { state: 'open' }, ...over };
  return html`<vv-queue-view
    .queue=${given.queue}
    .news=${given.news}
    .service=${given.service}
    .joinedAt=${MONDAY_9AM}
    .now=${now}
    .clockStands=${true}
  ></vv-queue-view>`;
};

export const queueView: View = {
  ...panel,
  states: {
    third: () => queue({}),
    next: () => queue({ place: 1, wait: null }),
    'wait not known': () => queue({ place: 12, wait: null }),
    offline: () =>
      html`<vv-queue-view
        .queue=${{ place: 2, waiting: 4, wait: null }}
        .joinedAt=${MONDAY_9AM}
        .now=${now}
        .offline=${true}
      ></vv-queue-view>`,
    'back at the same place': () => queueWith({ news: 'kept' }),
    'back, and others went first': () => queueWith({ news: 'passed' }),
    'agent lost': () => queueWith({ queue: { place: 1, waiting: 4, wait: null }, news: 'front' }),
    'closed meanwhile': () => queueWith({ service: { state: 'closed', opensAt: MONDAY_9AM + 86_400_000 } }),
    'nobody at a desk': () => queueWith({ service: { state: 'unattended' }, news: 'kept' }),
    'with all there is': () =>
      html`<vv-queue-view
        .queue=${{ place: 3, waiting: 8, wait: { fromMs: 240_000, toMs: 540_000 } }}
        .joinedAt=${MONDAY_9AM}
        .now=${now}
        .clockStands=${true}
        .canStepAway=${true}
        .sound=${true}
        .turn=${'off'}
      ></vv-queue-view>`,
    'offline, place kept': () =>
      html`<vv-queue-view
        .queue=${{ place: 2, waiting: 4, wait: null }}
        .joinedAt=${MONDAY_9AM}
        .now=${now}
        .offline=${true}
        .keptUntil=${Date.now() + 95_000}
        .canStepAway=${true}
      ></vv-queue-view>`,
    'offline for long': () =>
      html`<vv-queue-view
        .queue=${{ place: 2, waiting: 4, wait: null }}
        .joinedAt=${MONDAY_9AM}
        .now=${now}
        .offline=${true}
        .keptUntil=${1}
      ></vv-queue-view>`,
    leaving: () => html`<vv-queue-view .joinedAt=${MONDAY_9AM} .now=${now} .leaving=${true}></vv-queue-view>`,
    'asked whether to leave': () =>
      html`<vv-queue-view .joinedAt=${MONDAY_9AM} .now=${now} ${press('button')}></vv-queue-view>`,
  },
};

type Given = {
  lines?: typeof someLines;
  offline?: boolean;
  ringsUntil?: number;
  answering?: boolean;
  notAnswered?: boolean;
  agentGone?: boolean;
  finishing?: boolean;
  call?: TemplateResult;
  act?: unknown;
};

const conversation = (given: Given) =>
  html`<vv-conversation-view
    .agent=${'Ada'}
    .lines=${given.lines ?? someLines}
    .offline=${given.offline ?? false}
    .ringsUntil=${given.ringsUntil ?? null}
    .answering=${given.answering ?? false}
    .notAnswered=${given.notAnswered ?? false}
    .agentGone=${given.agentGone ?? false}
    .finishing=${given.finishing ?? false}
    .inCall=${given.call !== undefined}
    .now=${now}
    ${given.act ?? nothing}
    >${given.call ?? nothing}</vv-conversation-view
  >`;

export const conversationView: View = {
  ...panel,
  states: {
    empty: () => conversation({ lines: [] }),
    'some lines': () => conversation({}),
    offline: () => conversation({ offline: true }),
    ringing: () => conversation({ ringsUntil: now() + 20_000 }),
    answering: () => conversation({ ringsUntil: now() + 20_000, answering: true }),
    'agent lost': () => conversation({ agentGone: true }),
    'agent is finishing': () => conversation({ finishing: true }),
    'in a call': () => conversation({ call: call({}, false, nothing, 'call') }),
    'in a call, at the chat': () =>
      conversation({ call: call({}, false, nothing, 'call'), act: press('.panes button:last-child') }),
    'in a call that is lost': () =>
      conversation({ call: call({ media: 'failed', isTroubled: true, lateness: 'long' }, false, nothing, 'call') }),
    'ring missed': () => conversation({ notAnswered: true }),
  },
};

export const ringCard: View = {
  ...panel,
  states: {
    ringing: () => html`<vv-ring-card .agent=${'Ada'} .until=${now() + 20_000} .now=${now}></vv-ring-card>`,
    ...ringsAsking,
    answering: () =>
      html`<vv-ring-card .agent=${'Ada'} .until=${now() + 20_000} .now=${now} .answering=${true}></vv-ring-card>`,
  },
};

const result = (outcome: string, over: { canObject?: boolean; problem?: string } = {}) =>
  html`<vv-result-view
    .outcome=${outcome}
    .decidedAt=${MONDAY_9AM}
    .brand=${'Harbour Jobs'}
    .capabilities=${overdueCapabilities}
    .lines=${someLines}
    .canObject=${over.canObject ?? false}
    .objectUntil=${MONDAY_9AM + 14 * 86_400_000}
    .closable=${true}
    .problem=${over.problem ?? null}
  ></vv-result-view>`;

export const resultView: View = {
  ...panel,
  states: {
    verified: () => result('verified'),
    'ID verification': () => result('id-verification', { canObject: true }),
    'payment risk': () => result('payment-risk', { canObject: true }),
    suspended: () => result('suspended', { canObject: true }),
    'objection refused': () => result('suspended', { canObject: true, problem: 'try-again' }),
  },
};

export const objectionForm: View = {
  ...panel,
  states: {
    offered: () => html`<vv-objection-form></vv-objection-form>`,
    writing: () => html`<vv-objection-form ${press('button')}></vv-objection-form>`,
    refused: () => html`<vv-objection-form .problem=${'already-objected'} ${press('button')}></vv-objection-form>`,
  },
};
