import { until } from '@visavis/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { start } from './launcher.ts';
import { answerCalls } from './page-calls.ts';

const page = location.pathname;

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', page);
  vi.restoreAllMocks();
});

it('W60 answers what was called before it was there, in its order, once there is a widget', async () => {
  window.visavis = Object.assign(() => undefined, { q: [['show'], ['hide'], ['show']] });
  start('http://calls-1.localhost:9');
  window.visavis('hide');
  window.visavis('show');
  const heard: string[] = [];
  for (const type of ['visavis-open', 'visavis-close'] as const) {
    document.body.addEventListener(type, (event) => heard.push(event.type));
  }
  const widget = document.createElement('visavis-widget');
  document.body.append(widget);
  await until('the panel', () => widget.open);
  expect(heard).toEqual(['visavis-open', 'visavis-close', 'visavis-open', 'visavis-close', 'visavis-open']);
  window.visavis('hide');
  expect(widget.open).toBe(false);
});

it('W60 leaves the calls of the first copy alone when the script is there twice', () => {
  const first = window.visavis;
  answerCalls();
  expect(window.visavis).toBe(first);
});

it('W60 says what can be called when something else is', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  window.visavis?.('fly');
  expect(warn.mock.calls[0]?.[0]).toContain('show, hide, toggle, startChat, identify, signOut, diagnose');
});
