import { describe, expect, it } from 'vitest';
import { deviceStateOf, mediaFailureOf, type FailureContext, type MediaFailureKind } from './media-failure.ts';

const named = (name: string, message = '') => Object.assign(new Error(message), { name });
const usual: FailureContext = { device: 'camera', isSecureContext: true, hasMediaDevices: true };
const kindOf = (error: unknown, around: Partial<FailureContext> = {}) =>
  mediaFailureOf(error, { ...usual, ...around }).kind;

describe('media failures', () => {
  it.each<[string, unknown, Partial<FailureContext>, MediaFailureKind]>([
    [
      'Chromium, question closed',
      named('NotAllowedError', 'Permission dismissed'),
      { permission: 'prompt' },
      'dismissed',
    ],
    ['Chromium, said no', named('NotAllowedError', 'Permission denied'), { permission: 'denied' }, 'denied'],
    ['Chromium, said no for now', named('NotAllowedError', 'Permission denied'), { permission: 'prompt' }, 'denied'],
    ['Chromium, system', named('NotAllowedError', 'Permission denied by system'), {}, 'blocked-by-system'],
    [
      'any, policy of the page',
      named('NotAllowedError', 'Permission denied'),
      { isAllowedByPage: false },
      'blocked-by-page',
    ],
    [
      'Firefox, question closed',
      named('NotAllowedError', 'The request is not allowed'),
      { permission: 'prompt' },
      'dismissed',
    ],
    ['Safari, said no', named('NotAllowedError', 'The request is not allowed'), {}, 'denied'],
    [
      'site allowed, system not',
      named('NotAllowedError', 'The request is not allowed'),
      { permission: 'granted' },
      'blocked-by-system',
    ],
    ['nothing plugged in', named('NotFoundError', 'Requested device not found'), {}, 'not-found'],
    ['Chromium, held by another', named('NotReadableError', 'Could not start video source'), {}, 'in-use'],
    ['Firefox, held by another', named('AbortError', 'Starting videoinput failed'), {}, 'in-use'],
    ['chosen device gone', named('OverconstrainedError'), {}, 'constraints'],
    ['media switched off for the page', named('SecurityError'), {}, 'blocked-by-page'],
    ['no such function', new TypeError('undefined is not a function'), {}, 'unsupported'],
    ['something thrown that is no error', 'what', {}, 'unsupported'],
  ])('are named: %s', (_, error, around, kind) => {
    expect(kindOf(error, around)).toBe(kind);
  });

  it('tell an insecure page from a browser without media', () => {
    const because = (around: Partial<FailureContext>) => mediaFailureOf(new TypeError(), { ...usual, ...around });
    expect(because({ isSecureContext: false, hasMediaDevices: false })).toMatchObject({ because: 'insecure-page' });
    expect(because({ hasMediaDevices: false })).toMatchObject({ kind: 'unsupported', because: 'browser' });
  });

  it('name the device', () => {
    expect(mediaFailureOf(named('NotFoundError'), { ...usual, device: 'microphone' })).toEqual({
      kind: 'not-found',
      device: 'microphone',
    });
  });

  it('become words for the agent', () => {
    const state = (error: unknown) => deviceStateOf({ ok: false, failure: mediaFailureOf(error, usual) });
    expect(state(named('NotAllowedError', 'Permission dismissed'))).toBe('blocked');
    expect(state(named('NotFoundError'))).toBe('not-found');
    expect(state(named('NotReadableError'))).toBe('in-use');
    expect(state(new TypeError())).toBe('unsupported');
    expect(deviceStateOf({ ok: true, track: {} as MediaStreamTrack })).toBe('ready');
  });
});
