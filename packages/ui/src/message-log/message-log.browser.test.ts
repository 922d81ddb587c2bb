import { beforeEach, expect, it, vi } from 'vitest';
import { inside, place, textOf } from '../../test/place.ts';
import type { LogLine } from './log-line.ts';
import { VvMessageLog, type LineSeenEvent, type RetryLineEvent } from './message-log.ts';

const said = (key: string, over: Partial<Extract<LogLine, { kind: 'message' }>> = {}): LogLine => ({
  kind: 'message',
  key,
  isOwn: false,
  author: 'Ada',
  text: `line ${key}`,
  at: Date.UTC(2030, 0, 7, 9, 0),
  status: 'sent',
  ...over,
});

let log: VvMessageLog;
const scroller = () => inside(log, '[role=log]');
const announced = () => textOf(inside(log, '[role=status]'));
const isAtEnd = () => scroller().scrollTop + scroller().clientHeight >= scroller().scrollHeight - 1;

async function show(...lines: LogLine[]): Promise<void> {
  log.lines = lines;
  await log.updateComplete;
}

beforeEach(async () => {
  log = await place(new VvMessageLog(), { lines: [said('1')] });
});

it('U2 is a named log that can be scrolled by keyboard and does not announce itself', () => {
  expect(scroller().getAttribute('aria-label')).toBe('Conversation');
  expect(scroller().getAttribute('aria-live')).toBe('off');
  expect(scroller().tabIndex).toBe(0);
});

it('U4 shows text as text, whatever it looks like', async () => {
  const payload = '<img src=x onerror="document.title=\'owned\'"><b>bold</b> &amp; ${7*7}';
  await show(said('1', { text: payload, author: '<i>Ada</i>' }));
  expect(inside(log, '.bubble').textContent).toBe(payload);
  expect(inside(log, '.author').textContent).toBe('<i>Ada</i>');
  expect(log.shadowRoot!.querySelector('img, b, i')).toBeNull();
});

it('U4 keeps line breaks and never becomes wider than its place', async () => {
  log.style.inlineSize = '300px';
  await show(said('1', { text: `one\ntwo ${'x'.repeat(500)}` }));
  expect(inside(log, '.bubble').getBoundingClientRect().height).toBeGreaterThan(48);
  expect(scroller().scrollWidth).toBeLessThanOrEqual(scroller().clientWidth);
});

it('U5 announces lines of others once, in a region of its own that is emptied after a second', async () => {
  vi.useFakeTimers();
  await show(said('1'), said('2', { text: 'Can you hear me?' }));
  expect(announced()).toBe('Ada: Can you hear me?');
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await log.updateComplete;
  expect(announced()).toBe('');
});

it('U5 announces neither what was there from the start nor what the person wrote', async () => {
  expect(announced()).toBe('');
  await show(said('1'), said('2', { isOwn: true, author: 'You' }));
  expect(announced()).toBe('');
});

it('U5 never takes the focus', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await show(said('1'), said('2'));
  expect(document.activeElement).toBe(field);
});

it('U6 stays at the end, but not while somebody reads further up', async () => {
  log.style.blockSize = '200px';
  const many = Array.from({ length: 30 }, (_, index) => said(`many ${index}`, { author: `Ada ${index}` }));
  await show(...many);
  await vi.waitFor(() => expect(isAtEnd()).toBe(true));
  scroller().scrollTop = 0;
  await show(...many, said('late'));
  expect(textOf(inside(log, '.down'))).toBe('New messages');
  expect(scroller().scrollTop).toBe(0);
  inside(log, '.down').click();
  await vi.waitFor(() => expect(log.shadowRoot!.querySelector('.down')).toBeNull());
  expect(isAtEnd()).toBe(true);
});

it('U6 stays at the end when it gets less room', async () => {
  log.style.blockSize = '300px';
  await show(...Array.from({ length: 30 }, (_, index) => said(`many ${index}`, { author: `Ada ${index}` })));
  for (const size of ['120px', '260px', '90px']) {
    log.style.blockSize = size;
    await show(...log.lines);
    await vi.waitFor(() => expect(scroller().clientHeight).toBe(parseInt(size)));
    await vi.waitFor(() => expect(isAtEnd()).toBe(true));
  }
});

it('U6 is not drawn again, nor the page laid out, for the same lines in another array', async () => {
  log.lines = [said('1')];
  expect(log.isUpdatePending).toBe(false);
  log.lines = [said('1', { text: 'line 1, once more' })];
  expect(log.isUpdatePending).toBe(true);
  await log.updateComplete;
  expect(inside(log, '.bubble').textContent).toBe('line 1, once more');
});

it('U6 shows what becomes of an own line, and asks for another try', async () => {
  const retried: string[] = [];
  log.addEventListener('vv-retry-line', (event) => retried.push((event as RetryLineEvent).key));
  await show(said('own', { isOwn: true, at: null, status: 'sending' }));
  expect(textOf(inside(log, '.status'))).toBe('Sending…');
  await show(said('own', { isOwn: true, at: null, status: 'failed' }));
  expect(textOf(inside(log, '.status'))).toBe('Not sent. Try again');
  inside(log, '.retry').click();
  expect(retried).toEqual(['own']);
});

it('U6 shows the hour in the zone of the reader', async () => {
  await show(said('1', { at: new Date(2030, 0, 7, 15, 5).getTime() }));
  log.locale = 'en-GB';
  await log.updateComplete;
  expect(inside(log, 'time').textContent).toBe('15:05');
});

it('U6 says in words how far an own line has come, under the last that stands so', async () => {
  const own = (key: string, status: 'sent' | 'delivered' | 'read') => said(key, { isOwn: true, author: 'You', status });
  await show(own('1', 'read'), own('2', 'read'), own('3', 'delivered'), own('4', 'sent'));
  const marks = () => [...log.shadowRoot!.querySelectorAll('.status')].map(textOf);
  expect(marks()).toEqual(['Read', 'Delivered', 'Sent']);
  await show(own('1', 'read'), own('2', 'read'), own('3', 'read'), own('4', 'read'));
  expect(marks()).toEqual(['Read']);
});

it('U12 links an address, shows its host, and never gives the page away', async () => {
  await show(said('1', { text: 'See https://аpple.example/x\nor javascript:alert(1)' }));
  const links = [...log.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.bubble a')];
  expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([
    ['https://xn--pple-43d.example/x', '_blank', 'noopener noreferrer'],
  ]);
  expect(textOf(inside(log, '.host'))).toBe('xn--pple-43d.example');
  expect(inside(log, '.bubble').textContent).toBe(
    'See https://аpple.example/xxn--pple-43d.example\nor javascript:alert(1)',
  );
});

it('U14 tells of the last line that was on the screen, once, and of none further down', async () => {
  const seen: string[] = [];
  log.addEventListener('vv-line-seen', (event) => seen.push((event as LineSeenEvent).key));
  log.style.blockSize = '160px';
  await show(said('1'), said('2'), said('mine', { isOwn: true }));
  await expect.poll(() => seen).toEqual(['2']);
  scroller().scrollTop = 0;
  const many = Array.from({ length: 20 }, (_, index) => said(`more ${index}`, { author: `Ada ${index}` }));
  await show(said('1'), said('2'), ...many);
  await expect.poll(() => log.shadowRoot!.querySelector('.down')).not.toBeNull();
  expect(seen).not.toContain('more 19');
  inside(log, '.down').click();
  await expect.poll(() => seen.at(-1)).toBe('more 19');
  expect(new Set(seen).size).toBe(seen.length);
});

it('U14 sees nothing in a log that is not shown', async () => {
  const seen: string[] = [];
  log.addEventListener('vv-line-seen', (event) => seen.push((event as LineSeenEvent).key));
  log.hidden = true;
  log.style.display = 'none';
  await show(said('1'), said('2'));
  const shown = await place(new VvMessageLog(), { lines: [said('3')] });
  await new Promise<void>((resolve) => {
    shown.addEventListener('vv-line-seen', () => resolve());
  });
  expect(seen).toEqual([]);
});

it('U15 shows a line that is being typed as no line yet, and announces nothing of it', async () => {
  log.writing = { author: 'Cleo', words: 'My name is <b>C' };
  await log.updateComplete;
  expect(textOf(inside(log, '.provisional'))).toBe('Cleo is typing My name is <b>C');
  expect(announced()).toBe('');
  log.writing = { author: 'Cleo', words: null };
  await log.updateComplete;
  expect(log.shadowRoot!.querySelector('.provisional')).toBeNull();
});
