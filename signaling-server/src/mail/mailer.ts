import { MailAddress } from '@visavis/protocol';
import { createTransport } from 'nodemailer';

/** A mail address with the name shown beside it. Always this object, never one string: a comma in a name adds nobody (T30). */
export type NamedAddress = { readonly name: string; readonly address: string };

export type MailerOptions = {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly smtpUrl: string;
  readonly from: NamedAddress;
  /** The right side of every Message-ID. */
  readonly messageIdDomain: string;
};

/** One mail to one person. Ids are ours (`mail_…`); the mailer makes Message-IDs of them. */
export type OutgoingMail = {
  readonly to: NamedAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly messageId: string;
  /** Ids of earlier mails of the same thread, oldest first. */
  readonly references?: readonly string[];
};

/** The mail server said a permanent no to this recipient or message (a hard bounce): sending it again is of no use. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The mail could not be handed over now (no connection, sign-in failed, a 4xx answer): try the same mail later. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
}

/** The mailer was closed before the server answered; the mail is as unsent as after `MailUnavailable`. */
export class MailerClosed extends Error {
  override readonly name = 'MailerClosed';
}

export type Mailer = {
  /**
   * Hands one mail to the mail server and resolves with its answer. Throws `MailRefused`, `MailUnavailable` or
   * `MailerClosed`, nothing else. After the latter two the server may have the mail all the same (the line can break after its yes); sent again with
   * the same `messageId`, it is recognisable as the same mail.
   */
  send(mail: OutgoingMail): Promise<{ response: string }>;
  /** Connects and signs in, sends nothing. Throws `MailUnavailable`. */
  verify(): Promise<void>;
  /** Ends what is being sent, and what anybody sends later, with `MailerClosed`. */
  close(): void;
};

const STEP_TIMEOUT_MS = 10_000;
const SEND_TIMEOUT_MS = 25_000;

/** Called once by `app.ts`; each `send` is an SMTP conversation of its own. */
export function createMailer({ smtpUrl, from, messageIdDomain }: MailerOptions): Mailer {
  const closing = new AbortController();
  const transport = createTransport({
    url: smtpUrl,
    name: messageIdDomain,
    connectionTimeout: STEP_TIMEOUT_MS,
    greetingTimeout: STEP_TIMEOUT_MS,
    socketTimeout: STEP_TIMEOUT_MS,
    dnsTimeout: STEP_TIMEOUT_MS,
    socketCloseTimeout: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    maxRecipients: 1,
  });
  const messageIdOf = (id: string) => `<${id}@${messageIdDomain}>`;

  return {
    async send({ to, subject, html, text, messageId, references = [] }) {
      if (!MailAddress.safeParse(to.address).success) throw new MailRefused('the recipient is not one mail address');
      const thread = references.map(messageIdOf);
      try {
        const { response } = await transport.sendMail({
          from,
          to,
          subject,
          html,
          text,
          messageId: messageIdOf(messageId),
          ...(thread.length > 0 && { inReplyTo: thread.at(-1), references: thread }),
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(SEND_TIMEOUT_MS)]),
        });
        return { response };
      } catch (error) {
        throw closing.signal.aborted ? new MailerClosed('the mailer is closed', { cause: error }) : failureOf(error);
      }
    },
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw failureOf(error);
      }
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}

/**
 * A 5xx answer is about the mail only when it answers the recipient or the message. One to the greeting, the sign-in or our
 * own sender address says that something is set up wrongly here: the recipient must not pay for it with a bounce.
 * 503 (bad sequence) is about the session, too.
 */
function failureOf(error: unknown): MailRefused | MailUnavailable {
  const { message, command, responseCode } = error as { message: string; command?: string; responseCode?: number };
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA';
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode !== 503;
  const Failure = aboutTheMail && permanent ? MailRefused : MailUnavailable;
  return new Failure(message, { cause: error });
}
