import type { SendTextEvent } from '@visavis/ui/composer/composer';
import type { LogLine } from '@visavis/ui/message-log/log-line';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { allText, find, inside, place, textOf, wantsOf } from '../../../test/place.ts';
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

it('W7 keeps a ring in sight of who looks at the end of a panel that is too low to show it all', async () => {
  await page.viewport(740, 360);
  onTestFinished(() => page.viewport(1280, 800));
  await place(view, { ringsUntil: Date.now() + 30_000 });
  const panel = document.createElement('div');
  panel.style.cssText = 'display: flex; flex-direction: column; block-size: 240px; overflow-y: auto';
  document.body.append(panel);
  panel.append(view);
  panel.scrollTop = panel.scrollHeight;
  expect(panel.scrollTop).toBeGreaterThan(60);
  const { top } = inside(view, '.accept').getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(panel.getBoundingClientRect().top);
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

const said = {
  kind: 'message',
  key: 'one',
  isOwn: false,
  author: 'Ada',
  text: 'Hello',
  at: 0,
  status: 'sent',
} as const;

it('W20 says that the agent types, in a place that is always there', async () => {
  const height = () => inside(view, '.aside').getBoundingClientRect().height;
  const before = height();
  await place(view, { agentWrites: { words: null } });
  expect(textOf(inside(view, '.typing'))).toBe('Ada is typing…');
  expect(height()).toBe(before);
  await place(view, { agentWrites: { words: 'Could you turn' } });
  expect(textOf(inside(view, '.typing'))).toBe('');
  expect(textOf(inside(view, '.provisional'))).toBe('Ada is typing Could you turn');
});

it('W20 offers to show what one types only where somebody can read it, and tells each change of the draft', async () => {
  const wants = wantsOf(view);
  expect(find(view, '[role=switch]')).toBeNull();
  await place(view, { showsTyping: false });
  inside(view, '[role=switch]').click();
  inside(view, 'textarea').focus();
  await userEvent.keyboard('Hi');
  expect(wants).toEqual([
    { what: 'show-typing', isOn: true },
    { what: 'drafted', text: 'H' },
    { what: 'drafted', text: 'Hi' },
  ]);
});

it('W21 saves what was said, and offers no file of nothing', async () => {
  expect(find(view, '.save')).toBeNull();
  await place(view, { lines: [said], ownName: 'Cleo' });
  const saved: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
  inside(view, '.save').click();
  HTMLAnchorElement.prototype.click = click;
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatch(/^conversation-[\d-]+\.txt$/);
});

it('W5 keeps what is being written while the line is down', async () => {
  inside(view, 'textarea').focus();
  await userEvent.keyboard('I am wri');
  await place(view, { offline: true });
  await place(view, { offline: false });
  expect((inside(view, 'textarea') as HTMLTextAreaElement).value).toBe('I am wri');
});

it('W27 never says that an agent writes whose line is lost', async () => {
  await place(view, { agentWrites: { words: null } });
  expect(allText(view)).toContain('Ada is typing');
  await place(view, { agentGone: true });
  expect(allText(view)).not.toContain('Ada is typing');
});

const aLine = (key: string, isOwn: boolean): LogLine => ({
  kind: 'message',
  key,
  isOwn,
  author: isOwn ? 'You' : 'Ada',
  text: key,
  at: 0,
  status: 'sent',
});

it('W40 has the chat one press away from a call that fills a phone, and says what is new there', async () => {
  await page.viewport(360, 740);
  onTestFinished(() => page.viewport(1280, 800));
  await place(view, { inCall: true, lines: [aLine('before', false)] });
  const isShown = () => inside(view, 'vv-composer').checkVisibility();
  expect(isShown()).toBe(false);
  view.lines = [...view.lines, aLine('mine', true), aLine('hers', false)];
  await view.updateComplete;
  const chat = inside(view, '.panes button:last-child');
  expect(textOf(chat)).toContain('one new message');
  chat.click();
  await view.updateComplete;
  expect(isShown()).toBe(true);
  expect(textOf(chat)).not.toContain('new message');
  expect(chat.getAttribute('aria-pressed')).toBe('true');
});

it('W40 shows call and chat together where there is room for both', async () => {
  await place(view, { inCall: true, lines: [] });
  expect(inside(view, 'vv-composer').checkVisibility()).toBe(true);
  expect(inside(view, '.panes').checkVisibility()).toBe(false);
});

it('W41 tells an answer that did not get through from one that came too late', async () => {
  await place(view, { notAnswered: true, ringsUntil: Date.now() + 30_000 });
  expect(allText(view)).toContain('did not get through');
  await place(view, { ringsUntil: null });
  expect(allText(view)).toContain('over already');
});
