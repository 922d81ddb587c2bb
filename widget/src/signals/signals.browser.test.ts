import { CallSignals, done, refuse, type FreelancerCommands, type Reply } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { watchCamera } from './signals.ts';

const callId = aCallId();

let said: CallSignals[];
let answer: Reply<Record<string, never>>;
let current: MediaStreamTrack | null;
let opened: MediaStreamTrack[];
let listeners: Set<() => void>;
let stop: () => void;

const link: Pick<FreelancerLink, 'send'> = {
  send: ((name: keyof FreelancerCommands, request: unknown) => {
    if (name === 'call:signals') said.push(CallSignals.parse(request));
    return Promise.resolve(answer);
  }) as FreelancerLink['send'],
};

beforeEach(() => {
  said = [];
  answer = done({});
  current = null;
  opened = [];
  listeners = new Set();
});
afterEach(() => {
  stop();
  for (const track of opened) track.stop();
});

const watches = () => {
  stop = watchCamera({
    callId,
    link,
    track: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
};
const uses = (track: MediaStreamTrack | null) => {
  current = track;
  if (track) opened.push(track);
  for (const listener of listeners) listener();
};
const camera = async (over: MediaTrackConstraints = {}) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720, ...over } });
  return stream.getVideoTracks()[0] as MediaStreamTrack;
};

it('W100 says of which kind the camera is by a word of the list, and how its frames come, without its name', async () => {
  watches();
  const track = await camera();
  // In the size that this browser gives: whoever opened the camera before may have chosen it.
  const { width, height } = track.getSettings();
  uses(track);
  // A busy machine may have none in the first look, or be looked away from; the next comes half a minute later.
  const seen = await until('frames', () => said.find(({ frames }) => frames && frames.count > 0), {
    timeoutMs: 100_000,
  });
  const [first] = said;
  expect(first).toMatchObject({ callId, camera: 'virtual', product: 'fake', changes: 0, lacks: [], frames: null });
  expect(first?.says).toMatchObject({ width, height });
  expect(seen.frames).toMatchObject({ width, height });
  expect(JSON.stringify(said)).not.toContain('fake_device');
}, 120_000);

it('W100 counts that another camera is used, and not that one is opened again', async () => {
  watches();
  const one = await camera();
  uses(one);
  uses(null);
  uses(one.clone());
  const canvas = document.createElement('canvas').captureStream(5).getVideoTracks()[0] as MediaStreamTrack;
  uses(canvas);
  expect(said.map(({ changes }) => changes)).toEqual([0, 0, 1]);
});

it('W100 stops for good when the site wants none of it', async () => {
  answer = refuse('not-permitted');
  watches();
  uses(await camera());
  await until('the end', () => listeners.size === 0);
  uses(await camera());
  expect(said).toHaveLength(1);
});
