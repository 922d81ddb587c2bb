import type { KeptBounce, MailId, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Context } from './context.ts';
import { keepSettled } from './settle-mail.ts';

/**
 * E7: a mail that a server had taken came back later; told by the marketplace's mail provider. The same bounce again
 * changes nothing. Refusal: `not-found`.
 */
export async function reportBounce(context: Context, mailId: MailId, reason: string): Promise<Reply<KeptBounce>> {
  const isNews = await context.store.transaction((tx, now) => keepSettled(context, tx, mailId, 'bounced', reason, now));
  if (isNews === null) return refuse('not-found');
  if (isNews) context.webhooksQueued();
  return done({ mailId, result: isNews ? 'kept' : 'known-already' });
}
