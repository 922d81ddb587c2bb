import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { Changes } from './changes.ts';
import { WebhookEvent, withEvent } from './learnt.ts';
import type { RecordFile } from './record-file.ts';

/** `not-ready`: no endpoint is registered yet, so nothing can be verified; the sender tries again. */
export type Receipt = 'kept' | 'not-ready' | 'not-signed' | 'unreadable';

/** What comes to the webhook endpoint, as it came: the signature is over these very bytes. */
export type Delivery = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/** Takes deliveries one by one: verified, on the disk, and only then answered for and told to open pages. */
export function receiver(file: RecordFile, changes: Changes) {
  return async ({ headers, body }: Delivery): Promise<Receipt> => {
    const { endpoint } = file.now();
    if (!endpoint) return 'not-ready';
    if (!isSigned(endpoint.secret, headers, body)) return 'not-signed';
    const event = WebhookEvent.safeParse(jsonOf(body)).data;
    const id = headers['webhook-id'];
    if (!event || !id) return 'unreadable';
    const receivedAt = new Date().toISOString();
    await file.change((records) => {
      const learnt = withEvent(records.learnt, id, event, receivedAt);
      return learnt === records.learnt ? records : { ...records, learnt };
    });
    changes.tell(event.data.accountId ?? null);
    return 'kept';
  };
}

function isSigned(secret: string, headers: Readonly<Record<string, string>>, body: Buffer): boolean {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
