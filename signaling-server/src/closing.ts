import type { Log } from './use-cases/ports.ts';

/** The order of a stop: first nobody comes in, then what is going on ends, then what it worked with. */
const ORDER = ['edges', 'mail', 'jobs', 'presence', 'relay', 'media', 'mailbox', 'store'] as const;

/** How to close what has been started so far; filled by `app.ts` as it starts. */
export type Closing = { [Part in (typeof ORDER)[number]]?: () => Promise<void> | void };

/**
 * Closes every part once, each after the one before it has ended, well or not: what the last ones give up (the data
 * folder's lock, the media workers) must not hang on the first. The mailer goes before the jobs, because it ends the
 * sending that the outbox waits for.
 */
export async function closeInOrder(closing: Closing, log: Log): Promise<void> {
  for (const part of ORDER) {
    const close = closing[part];
    delete closing[part];
    try {
      await close?.();
    } catch (error) {
      log.error({ err: error, part }, 'a part could not be closed');
    }
  }
}
