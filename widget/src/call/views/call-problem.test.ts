import { expect, it } from 'vitest';
import { goingCall } from '../../../test/going-call.ts';
import { problemOf } from './call-problem.ts';
import type { ShownCall } from './shown-call.ts';

const problem = (over: Partial<ShownCall>, isAgentGone = false) =>
  problemOf({ ...goingCall, ...over }, 'Ada', isAgentGone);

it('W41 says nothing where nothing is in the way', () => {
  expect(problem({})).toBeNull();
  expect(problem({ quality: 'weak' })).toBeNull();
  expect(problem({ media: 'connecting' })).toBeNull();
});

it.each<[string, Partial<ShownCall>, string, readonly string[]]>([
  ['sound that needs a press', { agent: 'soundless' }, 'you do not hear Ada yet', ['play-sound']],
  ['a slow start', { media: 'connecting', lateness: 'slow' }, 'longer than it should', ['retry-call']],
  ['no connection', { media: 'failed', isTroubled: true }, 'has no connection', ['retry-call']],
  [
    'none for half a minute',
    { media: 'failed', isTroubled: true, lateness: 'long' },
    'half a minute',
    ['retry-call', 'sound-only', 'end-call'],
  ],
  [
    'none for half a minute, with sound alone already',
    { media: 'reconnecting', lateness: 'long', camera: { state: 'off' } },
    'half a minute',
    ['retry-call', 'end-call'],
  ],
  [
    'a microphone another program has',
    { microphone: { state: 'failed', failure: { kind: 'in-use' } } },
    'Another program is using it',
    ['toggle-microphone'],
  ],
  ['a lost microphone', { microphone: { state: 'failed', failure: null } }, 'stopped working', ['toggle-microphone']],
  ['a voice into a muted microphone', { isSpeakingMuted: true }, 'microphone is muted', ['toggle-microphone']],
  [
    'a camera the browser forbids',
    { camera: { state: 'failed', failure: { kind: 'denied' } } },
    'beside the page’s address',
    ['toggle-camera'],
  ],
  [
    'a camera that failed for no reason we know',
    { camera: { state: 'failed', failure: { kind: 'constraints' } } },
    'cannot see you',
    ['toggle-camera'],
  ],
  ['a held picture', { isPictureHeld: true, quality: 'poor' }, 'Your picture is paused', ['sound-only']],
  ['a poor line', { quality: 'poor' }, 'closer to your router', ['sound-only']],
  ['a poor line without a camera', { quality: 'poor', camera: { state: 'off' } }, 'closer to your router', []],
  ['sound alone', { isSoundOnly: true, camera: { state: 'off' } }, 'Sound only', ['toggle-camera']],
  [
    'a new headset',
    { news: { what: 'found', slot: 'speaker', label: 'Headset' } },
    'connected: Headset',
    ['use-found', 'dismiss-news'],
  ],
  [
    'another camera',
    { news: { what: 'fell-back', slot: 'camera', label: 'Built in' } },
    'seen through Built in',
    ['dismiss-news'],
  ],
  ['the end', { media: 'closed', camera: { state: 'off' } }, 'This call is over', []],
])('W40 W41 says of %s what is so, with a way on', (_, over, said, wants) => {
  expect(problem(over)?.text).toContain(said);
  expect(problem(over)?.ways.map(({ what }) => what)).toEqual(wants);
});

it('W41 says one thing at a time: the line before devices, and these before the picture', () => {
  const lost = { camera: { state: 'failed' }, microphone: { state: 'failed' } } as const;
  expect(problem({ ...lost, media: 'failed', isTroubled: true, quality: 'poor' })?.text).toContain('no connection');
  expect(problem({ ...lost, quality: 'poor' })?.text).toContain('microphone');
});

it('W27 does not ask for a press to hear somebody who is gone', () => {
  expect(problem({ agent: 'soundless' }, true)).toBeNull();
});
