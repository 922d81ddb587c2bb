import { done, refuse } from '@visavis/protocol';
import { errors } from 'mediasoup';
import { describe, expect, it } from 'vitest';
import { asked, askedWithParameters } from './asked.ts';

const fails = (error: Error) => () => Promise.reject(error);

describe('asking mediasoup', () => {
  it('M15 answers what it answers', async () => {
    expect(await asked(async () => 1)).toEqual(done(1));
    expect(await askedWithParameters(async () => 1)).toEqual(done(1));
  });

  it.each([new errors.NotFoundError('gone'), new errors.WorkerClosedError('gone')])(
    'M15 takes %s for a race',
    async (error) => {
      expect(await asked(fails(error))).toEqual(refuse('not-found'));
      expect(await askedWithParameters(fails(error))).toEqual(refuse('not-found'));
    },
  );

  it('M15 throws what is our own fault, and calls bad parameters malformed', async () => {
    await expect(asked(fails(new TypeError('wrong')))).rejects.toThrow('wrong');
    expect(await askedWithParameters(fails(new TypeError('wrong')))).toEqual(refuse('malformed'));
  });
});
