import type { Delivery, MailSender } from '../use-cases/ports.ts';
import type { Mailer } from './mailer.ts';
import { MailerClosed, MailRefused, MailUnavailable } from './mailer.ts';

/** Hands a stored mail to the mail server and says in one word what became of it. */
export function smtpSender(mailer: Mailer): MailSender {
  return {
    send: async ({ id, threadId, to, subject, html, text }): Promise<Delivery> => {
      try {
        const { response } = await mailer.send({
          to,
          subject,
          html,
          text,
          messageId: id,
          ...(threadId !== null && { references: [threadId] }),
        });
        return { result: 'accepted', serverSaid: response };
      } catch (error) {
        if (error instanceof MailRefused) return { result: 'bounced', serverSaid: error.message };
        if (error instanceof MailUnavailable) return { result: 'unavailable', serverSaid: error.message };
        if (error instanceof MailerClosed) return { result: 'stopped', serverSaid: error.message };
        throw error;
      }
    },
  };
}
