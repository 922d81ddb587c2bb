import { LEASE_MS, retryDelayMs } from '../domain/mail.ts';
import type { LeasedMail } from '../store/mails.ts';
import { leaseDueMail, retryMailAt } from '../store/mails.ts';
import type { Context } from './context.ts';
import type { Delivery } from './ports.ts';
import { keepSettled } from './settle-mail.ts';

/**
 * Sends every mail that is due, one after the other; called by the outbox's job. E1: a mail is leased before it is
 * tried and settled after, so a crash in between sends it again under the same message id, and never loses it. Ends
 * early when the sender stops; what is left is sent after the next start.
 */
export async function deliverMail(context: Context): Promise<void> {
  for (;;) {
    const mail = await context.store.transaction((tx, now) => leaseDueMail(tx, now, LEASE_MS));
    if (!mail) return;
    const delivery = await context.sender.send(mail);
    if (delivery.result === 'stopped') return retryMailAt(context.store.db, mail.id, await context.store.now(), '');
    await settle(context, mail, { ...delivery, result: delivery.result });
  }
}

type Answered = Delivery & { readonly result: Exclude<Delivery['result'], 'stopped'> };

async function settle(context: Context, mail: LeasedMail, { result, serverSaid }: Answered): Promise<void> {
  const { store, webhooksQueued } = context;
  if (result === 'unavailable') {
    await retryMailAt(store.db, mail.id, (await store.now()) + retryDelayMs(mail.attempts), serverSaid);
    return;
  }
  const isNews = await store.transaction((tx, now) => keepSettled(context, tx, mail.id, result, serverSaid, now));
  if (isNews) webhooksQueued();
}
