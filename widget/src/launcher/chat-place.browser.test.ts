import { afterEach, expect, it } from 'vitest';
import { sessionKeyOf } from '../session-key.ts';
import { WORDING } from '../strings/wording.ts';
import { ChatPlace, type Host } from './chat-place.ts';

const SERVER = 'https://verify.example';

/** A widget whose code cannot be had. */
const cutOff = (): Host =>
  Object.assign(document.createElement('div'), {
    isFramed: false,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
    loadWords: () => Promise.reject(new Error('no network')),
    attentionChanged: () => undefined,
  });

afterEach(() => sessionStorage.clear());

it('W68 forgets the session of whoever signs out, also where the chat’s code cannot be had', async () => {
  sessionStorage.setItem(sessionKeyOf(SERVER), '{}');
  sessionStorage.setItem('of-the-page', 'stays');
  const place = new ChatPlace(cutOff(), SERVER);
  expect(place.hasSession).toBe(true);
  await place.signOut(WORDING);
  expect([place.hasSession, place.code, sessionStorage.getItem('of-the-page')]).toEqual([false, 'missing', 'stays']);
});
