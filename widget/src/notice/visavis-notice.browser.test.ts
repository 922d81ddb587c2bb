import { NoticeStage } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { define } from '@visavis/ui/define';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFetch, json, type Asked } from '../../test/answering-fetch.ts';
import { someNoticeFacts } from '../../test/notice-facts.ts';
import { allText, button, find, inside } from '../../test/place.ts';
import type { Placement } from '../strings/notice.ts';
import { VisavisNotice } from './visavis-notice.ts';

define('visavis-notice', VisavisNotice);

const page = location.pathname + location.search;
let facts = someNoticeFacts();
let tag = '"1"';
let isAway = false;
let refused: readonly string[];
let asked: Asked[];
let notice: VisavisNotice;
let stages: NoticeStage[];

function answers(path: string, init: RequestInit): Response {
  const headers = new Headers(init.headers);
  if (path === '/token') return json({ token: `token-${asked.filter((one) => one.path === '/token').length}` });
  if (isAway) throw new TypeError('Failed to fetch');
  if (refused.includes(headers.get('authorization') ?? '')) return json({ code: 'not-signed-in' }, 401);
  if (path === '/api/v1/notice/link') return json({ url: `${location.origin}${page}#vv=the-invitation` });
  if (headers.get('if-none-match') === tag) return new Response(null, { status: 304 });
  return json(facts, 200, { etag: tag });
}

async function put(over: Partial<VisavisNotice> = {}): Promise<void> {
  notice = Object.assign(document.createElement('visavis-notice'), {
    server: location.origin,
    tokenUrl: '/token',
    ...over,
  });
  notice.addEventListener('visavis-notice-change', ({ stage }) => stages.push(stage));
  document.body.replaceChildren(notice);
  await notice.updateComplete;
}

const paths = () => asked.map(({ path }) => path);
const isSeen = () => notice.offsetHeight > 0;
const shows = (text: string) => until(`"${text}"`, () => allText(notice).includes(text));
const changesTo = (over: Parameters<typeof someNoticeFacts>[0]) => {
  facts = someNoticeFacts(over);
  tag = `"${JSON.stringify(over).length}${facts.stage}"`;
};

beforeEach(() => {
  facts = someNoticeFacts();
  tag = '"1"';
  isAway = false;
  refused = [];
  stages = [];
  asked = answerFetch(answers);
});
afterEach(() => {
  notice.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, '', page);
});

describe.each(['submit-proposal', 'edit-photo', 'hold-status'] as const)('at %s', (placement: Placement) => {
  it.each(NoticeStage.exclude(['none']).options)(
    'W15 is a labelled group with words and at most one button: %s',
    async (stage) => {
      changesTo({ stage });
      await put({ placement });
      await until('the notice', isSeen);
      const group = inside(notice, '[role=group]');
      expect(inside(notice, `#${group.getAttribute('aria-labelledby')}`).textContent).not.toBe('');
      expect(notice.shadowRoot!.querySelectorAll('button').length).toBeLessThanOrEqual(1);
      expect(notice.shadowRoot!.querySelectorAll('[style]')).toHaveLength(0);
      expect(stages).toEqual([stage]);
    },
  );
});

it('W15 shows the words of our mails, and text as text', async () => {
  changesTo({ brandName: '<img src=x onerror=alert(1)>' });
  await put();
  await shows('amber kettle river willow');
  await shows('<img src=x onerror=alert(1)>');
  expect(find(notice, 'img')).toBeNull();
});

it('W15 fits into 320 pixels', async () => {
  changesTo({ stage: 'soon' });
  await put({ placement: 'edit-photo' });
  const frame = document.createElement('div');
  frame.attributeStyleMap.set('width', CSS.px(320));
  document.body.append(frame);
  frame.append(notice);
  await until('the notice', isSeen);
  expect(inside(notice, '.notice').scrollWidth).toBeLessThanOrEqual(320);
});

it('W16 is nothing before it knows anything, and nothing once there is no hold', async () => {
  await put();
  expect(notice.matches(':state(hidden)')).toBe(true);
  await until('the notice', isSeen);
  expect(notice.matches(':state(hidden)')).toBe(false);
  changesTo({ stage: 'none' });
  await notice.refresh();
  await notice.updateComplete;
  expect(notice.matches(':state(hidden)')).toBe(true);
  expect(inside.bind(null, notice, '.notice')).toThrow();
  expect(stages).toEqual(['new', 'none']);
});

it('W16 asks again when the page is looked at again, and not for what it has', async () => {
  await put();
  await until('the notice', isSeen);
  dispatchEvent(new Event('focus'));
  await until('the second request', () => paths().filter((path) => path === '/api/v1/notice').length === 2);
  expect(new Headers(asked.at(-1)!.init.headers).get('if-none-match')).toBe('"1"');
  expect(isSeen()).toBe(true);
  expect(paths().filter((path) => path === '/token')).toHaveLength(1);
});

it('W16 asks nothing while nobody looks', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await put();
  await notice.refresh();
  expect(paths()).toEqual([]);
});

it('W16 asks every half minute, and no more once it is off the page', async () => {
  vi.useFakeTimers();
  await put();
  const count = () => paths().filter((path) => path === '/api/v1/notice').length;
  await vi.waitFor(() => expect(count()).toBe(1));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(count()).toBe(2);
  notice.remove();
  await vi.advanceTimersByTimeAsync(90_000);
  expect(count()).toBe(2);
  vi.useRealTimers();
});

it('W16 says a change aloud, but not what was there from the start', async () => {
  await put();
  await until('the notice', isSeen);
  const news = () => inside(notice, '.sr-only[role=status]').textContent;
  expect(news()).toBe('');
  changesTo({ stage: 'waiting' });
  await notice.refresh();
  await until('the news', () => news() === 'You are in the queue');
});

it('W16 takes a new token when its own is refused', async () => {
  await put();
  await until('the notice', isSeen);
  refused = ['Bearer token-1'];
  changesTo({ stage: 'soon' });
  await notice.refresh();
  expect(stages).toEqual(['new', 'soon']);
  expect(new Headers(asked.at(-1)!.init.headers).get('authorization')).toBe('Bearer token-2');
});

it('W16 stays as it was when the server is away, and tells the page’s owner once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await put();
  await until('the notice', isSeen);
  isAway = true;
  await notice.refresh();
  await notice.refresh();
  expect(isSeen()).toBe(true);
  expect(warn).toHaveBeenCalledTimes(1);
});

it('W16 renders nothing for a token that is refused, and asks no third time with it', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  refused = ['Bearer stale'];
  await put({ getToken: () => Promise.resolve('stale') });
  await notice.refresh();
  const before = asked.length;
  await notice.refresh();
  expect(asked.length - before).toBe(1);
  expect(isSeen()).toBe(false);
  expect(stages).toEqual([]);
});

it('W16 asks the page for a token where the page has a function for it', async () => {
  await put({ tokenUrl: '', getToken: async () => 'from-the-page' });
  await until('the notice', isSeen);
  expect(new Headers(asked[0]!.init.headers).get('authorization')).toBe('Bearer from-the-page');
  expect(asked[0]!.init.credentials).toBe('omit');
});

it('W16 leads on by a fresh link, asked for only when the button is pressed', async () => {
  await put();
  await until('the notice', isSeen);
  expect(paths()).not.toContain('/api/v1/notice/link');
  button(notice, 'Verify now').click();
  await until('the invitation', () => location.hash === '#vv=the-invitation');
});

it('W16 says so when the link could not be fetched', async () => {
  await put();
  await until('the notice', isSeen);
  isAway = true;
  button(notice, 'Verify now').click();
  await shows('That did not work just now');
  expect(button(notice, 'Verify now').hasAttribute('aria-disabled')).toBe(false);
});
