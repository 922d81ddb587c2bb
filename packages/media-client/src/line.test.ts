import { done, refuse } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { expect, it, vi } from 'vitest';
import { askIn, type SendMedia } from './line.ts';

it('asks about its call and passes the answer on', async () => {
  const callId = aCallId();
  const send = vi.fn(async () => done({}));
  const ask = askIn(callId, send as SendMedia, () => undefined);
  expect(await ask('media:pause', { producerId: 'p', paused: true })).toEqual(done({}));
  expect(send).toHaveBeenCalledWith('media:pause', { callId, producerId: 'p', paused: true });
});

it('takes a broken line for a refusal and logs it', async () => {
  const log = vi.fn();
  const ask = askIn(aCallId(), () => Promise.reject(new Error('gone')), log);
  expect(await ask('media:join', {})).toEqual(refuse('internal'));
  expect(log).toHaveBeenCalledWith('media:join was not answered', new Error('gone'));
});
