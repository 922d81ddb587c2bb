import { aFreelancerSnapshot, aWaitingTicket, MONDAY_9AM } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstState, type CaseEvent, type CaseState } from './case-state.ts';
import { reduceCase } from './reduce-case.ts';
import { StillThere } from './still-there.ts';

const MINUTE = 60_000;
const rules = { graceMs: 2 * MINUTE, rankKeptMs: 30 * MINUTE, asksAfterMs: 10 * MINUTE };
const ticket = aWaitingTicket({ rules });
const synced = (over = {}): CaseEvent => ({
  type: 'synced',
  snapshot: aFreelancerSnapshot({ ticket: { ...ticket, ...over } as never }),
  receivedAt: MONDAY_9AM,
});

let page: { window: EventTarget; document: EventTarget & { hidden: boolean } };
let watch: StillThere;
let state: CaseState;
let heard: string[];

function happens(event: CaseEvent): void {
  state = reduceCase(state, event);
  watch.follow(state);
}
const does = (sign: string) => page.window.dispatchEvent(new Event(sign));
const passes = (minutes: number) => vi.advanceTimersByTime(minutes * MINUTE);

beforeEach(() => {
  vi.useFakeTimers({ now: MONDAY_9AM });
  page = { window: new EventTarget(), document: Object.assign(new EventTarget(), { hidden: true }) };
  heard = [];
  watch = new StillThere(page, {
    asks: (until) => {
      heard.push('asks');
      happens({ type: 'still-here-asked', until });
    },
    seen: () => {
      heard.push('seen');
      happens({ type: 'seen-here' });
    },
    lapsed: () => {
      heard.push('lapsed');
      happens({ type: 'presence-asked', isHere: false });
    },
  });
  state = firstState({ invitation: false, session: true });
  happens(synced());
});
afterEach(() => {
  watch.close();
  vi.useRealTimers();
});

it('W54 asks who was not seen for as long as the server says, and takes no answer for having stepped away', () => {
  passes(9.9);
  expect(heard).toEqual([]);
  passes(0.2);
  expect(heard).toEqual(['asks']);
  passes(1);
  expect(heard).toEqual(['asks', 'lapsed']);
  happens(synced({ steppedAway: { since: MONDAY_9AM, keptUntil: MONDAY_9AM + 30 * MINUTE } }));
  passes(60);
  expect(heard).toEqual(['asks', 'lapsed']);
});

it('W54 takes any sign of life, and asks only so long after the last one', () => {
  for (const sign of ['pointermove', 'keydown', 'focus', 'pointerdown']) {
    passes(9);
    does(sign);
  }
  page.document.hidden = false;
  passes(9);
  page.document.dispatchEvent(new Event('visibilitychange'));
  passes(9);
  expect(heard).toEqual([]);
  passes(1.5);
  expect(heard).toEqual(['asks']);
});

it('W54 is answered by a press, not by the pointer that passes by', () => {
  passes(10.1);
  does('pointermove');
  expect(heard).toEqual(['asks']);
  does('keydown');
  expect(heard).toEqual(['asks', 'seen']);
  passes(9);
  expect(heard).toEqual(['asks', 'seen']);
});

it('W54 asks nobody whose line is gone, who is not in the queue, or whose server has no such rule', () => {
  happens({ type: 'link-changed', link: { state: 'offline' } });
  passes(60);
  happens(synced({ rules: undefined }));
  passes(60);
  happens({ type: 'ticket-changed', ticket: null });
  passes(60);
  expect(heard).toEqual([]);
});
