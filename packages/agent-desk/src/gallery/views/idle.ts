import { MONDAY_9AM } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/idle/desk-idle.ts';
import { asking, now, refused } from '../fixtures/people.ts';

const queue = { waiting: 3, oldestJoinedAt: MONDAY_9AM, isPaused: false };
const idle = (over: object) => {
  const given = { queue, agentState: 'available', connected: true, ask: { state: 'idle' }, ...over };
  return html`<desk-idle
    .queue=${given.queue}
    .agentState=${given.agentState}
    .connected=${given.connected}
    .ask=${given.ask}
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
    break: () => idle({ agentState: 'break' }),
    'not responding': () => idle({ agentState: 'not-responding' }),
    'line down': () => idle({ connected: false }),
    asking: () => idle({ ask: asking }),
    refused: () => idle({ ask: refused('queue-empty') }),
  },
};
