import { Resume } from '@visavis/link';
import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFetch, json, type Asked } from '../../../test/answering-fetch.ts';
import { PhoneCamera } from './phone-camera.ts';

const TOKEN = 'a'.repeat(43);
const KEY = 'visavis:phone-test';
const problem = (code: string, status: number) =>
  json({ type: 'about:blank', title: 'No', status, code, detail: 'No.' }, status);

let asked: Asked[];
let answer: () => Response;
let given: MediaStreamTrack[];
let camera: PhoneCamera;
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
const step = () => camera.store.state.step;
const opened = (token: string | null = TOKEN) =>
  (camera = new PhoneCamera(location.origin, new Resume(() => sessionStorage, KEY), token));

beforeEach(() => {
  given = [];
  sessionStorage.removeItem(KEY);
  answer = () => json({ session: 'b'.repeat(43), expiresAt: new Date(2e12).toISOString() }, 201);
  asked = answerFetch(() => answer());
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    given.push(...stream.getTracks());
    return stream;
  };
  opened();
});
afterEach(() => {
  camera.end('left');
  navigator.mediaDevices.getUserMedia = ask;
  vi.unstubAllGlobals();
});

it('W84 does nothing before a press, and nothing at all without a link', async () => {
  expect([step(), asked.length, given.length]).toEqual(['explained', 0, 0]);
  opened(null);
  await camera.start();
  expect([step(), asked.length, given.length]).toEqual(['no-link', 0, 0]);
});

it('W84 opens the camera alone, then exchanges the token in a body, once', async () => {
  await Promise.all([camera.start(), camera.start()]);
  expect(step()).toBe('on');
  expect(given.map(({ kind }) => kind)).toEqual(['video']);
  expect(asked.map(({ path }) => path)).toEqual(['/api/v1/freelancer/phone-sessions']);
  expect(asked[0]?.init.body).toBe(JSON.stringify({ token: TOKEN }));
});

it('W84 uses no link up with a camera that does not start, and tries again with the same one', async () => {
  const works = navigator.mediaDevices.getUserMedia;
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('busy', 'NotReadableError'));
  await camera.start();
  expect([step(), asked.length]).toEqual(['failed', 0]);
  navigator.mediaDevices.getUserMedia = works;
  await camera.start();
  expect([step(), asked.length]).toEqual(['on', 1]);
});

it('W84 goes on with the code that was scanned last, also while the one before is exchanged', async () => {
  const newer = 'c'.repeat(43);
  const yes = answer;
  answer = () => {
    answer = yes;
    camera.take(newer);
    return yes();
  };
  await camera.start();
  expect([step(), given.map(({ readyState }) => readyState)]).toEqual(['explained', ['ended']]);
  await camera.start();
  expect([step(), asked.at(-1)?.init.body]).toEqual(['on', JSON.stringify({ token: newer })]);
});

it.each([
  ['a link that was used', 'phone-link-invalid', 410, 'refused'],
  ['a server that failed', 'internal', 500, 'unreached'],
])('W84 is dark again after %s', async (_what, code, status, shown) => {
  answer = () => problem(code, status);
  await camera.start();
  expect(step()).toBe(shown);
  expect(given.map(({ readyState }) => readyState)).toEqual(['ended']);
});

it.each(['stopped', 'other-phone', 'over', 'left'] as const)(
  'W84 is dark in the task in which it ends: %s, and only after the last can go on',
  async (why) => {
    await camera.start();
    camera.end(why);
    expect(given.map(({ readyState }) => readyState)).toEqual(['ended']);
    expect(camera.store.state).toEqual({ step: 'ended', why });
    expect(sessionStorage.getItem(KEY) !== null).toBe(why === 'left');
  },
);

it('W84 stops what the browser gives after the end', async () => {
  const starting = camera.start();
  camera.end('left');
  await starting;
  await until('the light to be off', () => given.length === 1 && given[0]?.readyState === 'ended');
  expect(step()).toBe('ended');
});

it('W84 goes on after a reload with the session, by one more press', async () => {
  await camera.start();
  camera.end('left');
  opened(null);
  expect(step()).toBe('explained');
  await camera.start();
  expect([step(), asked.length]).toEqual(['on', 1]);
});

it('W84 has one camera open at a time as it is turned', async () => {
  await camera.start();
  await camera.turn();
  expect(given.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
});
