import { done, refuse, type Reply } from '@visavis/protocol';
import { errors } from 'mediasoup';

/**
 * M15: asks mediasoup for something that may be closing. An object or worker that went away while the request was on
 * its way is an ordinary race and answered `not-found` (media T8); every other error is ours and thrown.
 */
export async function asked<Value>(ask: () => Promise<Value>): Promise<Reply<Value>> {
  try {
    return done(await ask());
  } catch (error) {
    if (isClosed(error)) return refuse('not-found');
    throw error;
  }
}

/** As `asked`, for requests that carry a client's own parameters: what mediasoup says no to is `malformed`. */
export async function askedWithParameters<Value>(ask: () => Promise<Value>): Promise<Reply<Value>> {
  try {
    return done(await ask());
  } catch (error) {
    return refuse(isClosed(error) ? 'not-found' : 'malformed');
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof errors.NotFoundError || error instanceof errors.WorkerClosedError;
}
