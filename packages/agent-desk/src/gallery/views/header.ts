import { anAgent, MONDAY_9AM } from '@visavis/testing';
import type { AgentState } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/header/desk-header.ts';
import '../../desk/views/line-notice/desk-line-notice.ts';
import { asking, now, refused } from '../fixtures/people.ts';

const queue = { waiting: 7, oldestJoinedAt: MONDAY_9AM, isPaused: false };
const nobody = { waiting: 0, oldestJoinedAt: null, isPaused: false };
const as = (state: AgentState) => () =>
  html`<desk-header .agent=${anAgent({ state })} .queue=${queue} .line=${'online'} .now=${now}></desk-header>`;

export const deskHeader: View = {
  area: 'Desk',
  frame: 'page',
  states: {
    connecting: () => html`<desk-header .name=${'Ada Quill'} .line=${'connecting'}></desk-header>`,
    available: as('available'),
    break: as('break'),
    offline: as('offline'),
    offered: as('offered'),
    'in case': as('in-case'),
    'wrap-up': as('wrap-up'),
    'not responding': as('not-responding'),
    'changing state': () =>
      html`<desk-header .agent=${anAgent()} .queue=${nobody} .line=${'online'} .ask=${asking}></desk-header>`,
    'refused, supervisor': () =>
      html`<desk-header
        .agent=${anAgent({ name: 'Sol Brandt' })}
        .queue=${queue}
        .pages=${['console']}
        .line=${'online'}
        .ask=${refused('try-again')}
        .now=${now}
      ></desk-header>`,
    'line down': () =>
      html`<desk-header .agent=${anAgent()} .queue=${queue} .line=${'offline'} .now=${now}></desk-header>`,
    'open elsewhere': () => html`<desk-header .agent=${anAgent()} .queue=${nobody} .line=${'moved'}></desk-header>`,
  },
};

const notice = (over: object) => {
  const given = { line: { state: 'online' }, signOutFailed: false, callGoesOn: false, ...over };
  return html`<desk-line-notice
    .line=${given.line}
    .signOutFailed=${given.signOutFailed}
    .callGoesOn=${given.callGoesOn}
  ></desk-line-notice>`;
};

export const deskLineNotice: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    'line down': () => notice({ line: { state: 'offline' } }),
    'line down in a call': () => notice({ line: { state: 'offline' }, callGoesOn: true }),
    'open elsewhere': () => notice({ line: { state: 'moved' } }),
    'another role': () => notice({ line: { state: 'refused', refusal: 'not-permitted' } }),
    'a newer version': () => notice({ line: { state: 'refused', refusal: 'version-unsupported' } }),
    'signing out failed': () => notice({ signOutFailed: true }),
  },
};
