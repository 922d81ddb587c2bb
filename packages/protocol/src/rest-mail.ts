import { z } from 'zod';
import { MailId } from './ids.ts';
import { PlainText } from './text.ts';

/* Bounces and phrases over REST. Instants are ISO 8601. */

const Instant = z.iso.datetime();

/** The left side of our Message-IDs is the mail's id. */
const MessageIdHeader = z
  .string()
  .max(400)
  .regex(/^<?mail_[A-Za-z0-9_-]{22}@[^\s<>@]+>?$/, { error: 'must be a Message-ID of ours: <mail_…@…>' });

/** A mail came back after a server had taken it. One of the two says which mail: our id, or the Message-ID of its header. */
export const MailBounce = z
  .strictObject({
    mailId: z.optional(MailId),
    messageId: MessageIdHeader.optional(),
    reason: PlainText.check(z.trim(), z.minLength(1), z.maxLength(500)),
  })
  .refine(({ mailId, messageId }) => (mailId === undefined) !== (messageId === undefined), {
    error: 'name the mail either by mailId or by messageId',
  });
export type MailBounce = z.infer<typeof MailBounce>;

export const KeptBounce = z.strictObject({ mailId: MailId, result: z.enum(['kept', 'known-already']) });
export type KeptBounce = z.infer<typeof KeptBounce>;

/** What somebody typed who holds a mail and wonders whether it is ours. */
export const PhraseCheck = z.strictObject({ phrase: z.string().min(1).max(200) });
export type PhraseCheck = z.infer<typeof PhraseCheck>;

/** `sentAt` is null while the mail is on its way. Never says whose it is. */
export const CheckedPhrase = z.strictObject({ known: z.boolean(), sentAt: Instant.nullable(), brandName: z.string() });
export type CheckedPhrase = z.infer<typeof CheckedPhrase>;
