import type { Log } from './use-cases/ports.ts';

/** The order of a stop: first nobody comes in, then what is going on ends, then what it worked with. */
const ORDER = ['edges', 'mail', 'webhooks', 'jobs', 'presence', 'relay', 'media', 'mailbox', 'store'] as const;

/** How to close what has been started so far; filled by `app.ts` as it starts. */
export type Closing = { [Part in (typeof ORDER)[number]]?: () => Promise<void> | void };

/**
 * Closes every part once, each after the one before it has ended, well or not: what the last ones give up (the data
 * folder's lock, the media workers) must not hang on the first. The mailer and the sender of webhooks go before the jobs,
 * because they end the sending that those wait for.
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
