import { MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/idle/desk-idle.ts';
import { asking, now, refused } from '../fixtures/people.ts';

const queue = { waiting: 3, oldestJoinedAt: MONDAY_9AM, isPaused: false };
const idle = (over: object) => {
  const given = { queue, agentState: 'available', connected: true, ask: { state: 'idle' }, gone: null, ...over };
  return html`<desk-idle
    .queue=${given.queue}
    .agentState=${given.agentState}
    .connected=${given.connected}
    .ask=${given.ask}
    .gone=${given.gone}
    .now=${now}
  ></desk-idle>`;
};

export const deskIdle: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    'somebody waits': () => idle({}),
    'nobody waits': () => idle({ queue: { waiting: 0, oldestJoinedAt: null, isPaused: false } }),
    'queue paused': () => idle({ queue: { ...queue, isPaused: true } }),
    offline: () => idle({ agentState: 'offline' }),
    'offer taken back': () => idle({ gone: { what: 'offer' } }),
    'case went away': () => idle({ agentState: 'offline', gone: { what: 'case', name: 'Cleo Marsh' } }),
    break: () => idle({ agentState: 'break' }),
    'not responding': () => idle({ agentState: 'not-responding' }),
    'line down': () => idle({ connected: false }),
    asking: () => idle({ agentState: 'break', ask: asking }),
    refused: () => idle({ agentState: 'break', ask: refused('try-again') }),
  },
};
