import { PEOPLE } from './market/people.ts';
import type { ReceivedMail } from './mail-folder.ts';

/** Mails that answer each other, oldest first. */
export type Thread = { readonly id: string; readonly mails: readonly ReceivedMail[] };

/** The thread with the newest mail comes first. `mails` are newest first. */
export function threadsOf(mails: readonly ReceivedMail[]): readonly Thread[] {
  const threads = new Map<string, ReceivedMail[]>();
  for (const mail of mails) {
    const thread = threads.get(mail.threadId);
    if (thread) thread.unshift(mail);
    else threads.set(mail.threadId, [mail]);
  }
  return [...threads].map(([id, inOrder]) => ({ id, mails: inOrder }));
}

/** Whom the demo knows under an address, so that a reader sees what a freelancer gets and what a client gets. */
export function recipientRole(to: string): string | null {
  if (PEOPLE.some(({ email }) => to.includes(email))) return 'Freelancer';
  const employer = PEOPLE.find(({ clients }) => clients.some(({ email }) => email !== null && to.includes(email)));
  return employer ? `Client of ${employer.name}` : null;
}
