import type { SendTextEvent } from '@visavis/ui/composer/composer';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allText, find, inside, place } from '../../../test/place.ts';
import { VvConversationView } from './conversation-view.ts';

let view: VvConversationView;

beforeEach(async () => {
  view = await place(new VvConversationView(), { agent: 'Ada' });
});

it('W5 lets a line of up to 4000 characters be written', async () => {
  const sent: string[] = [];
  view.addEventListener('vv-send-text', (event) => sent.push((event as SendTextEvent).text));
  inside(view, 'textarea').focus();
  await userEvent.keyboard('Hello Ada{Enter}');
  expect(sent).toEqual(['Hello Ada']);
  expect(inside(view, 'vv-composer')).toMatchObject({ limit: 4000 });
});

it('W7 rings inside the chat, without taking the focus from a half-written line', async () => {
  const area = inside(view, 'textarea') as HTMLTextAreaElement;
  area.focus();
  await userEvent.keyboard('I am wri');
  view.ringsUntil = Date.now() + 30_000;
  await view.updateComplete;
  await userEvent.keyboard('ting');
  expect(find(view, 'vv-ring-card')).not.toBeNull();
  expect(area.value).toBe('I am writing');
});

it('W11 says that the line is down, also during a call', async () => {
  view.inCall = true;
  await view.updateComplete;
  expect(inside(view, 'vv-connection-pill').hidden).toBe(true);
  view.offline = true;
  await view.updateComplete;
  expect(inside(view, 'vv-connection-pill').hidden).toBe(false);
  expect(allText(view)).toContain('Reconnecting…');
});

it('W11 says when a call could not be answered any more', async () => {
  view.notAnswered = true;
  await view.updateComplete;
  expect(allText(view)).toContain('This call is over already');
});
