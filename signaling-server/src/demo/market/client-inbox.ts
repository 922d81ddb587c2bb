import { learntHoldOf } from './learnt.ts';
import type { ClientNotice, Learnt } from './learnt.ts';
import { PEOPLE } from './people.ts';
import type { Client, Person } from './people.ts';
import type { Records } from './records.ts';

type Entry = { readonly id: string; readonly text: string; readonly at: string; readonly isByMail: boolean };

export type ClientInbox = { readonly client: Client; readonly worksWith: string; readonly entries: readonly Entry[] };

/**
 * What each client reads about the freelancers who work for them, newest first. T39: never why, and nothing that tells a
 * verification from a holiday.
 */
export function clientInboxes(records: Records): readonly ClientInbox[] {
  return PEOPLE.flatMap((person) =>
    person.clients.map((client) => {
      const notices = records.learnt.notices.filter(
        ({ accountId, clientId }) => accountId === person.id && clientId === client.id,
      );
      const entries = [
        ...notices.map((notice) => noticeEntry(person, notice)),
        ...reachableAgain(records.learnt, person, notices),
        ...(client === person.clients[0] ? messagesOf(records, person) : []),
      ];
      return { client, worksWith: person.name, entries: entries.sort((a, b) => b.at.localeCompare(a.at)) };
    }),
  );
}

const noticeEntry = ({ name }: Person, { id, at, isMailed }: ClientNotice): Entry => ({
  id,
  text: `${name} is currently unresponsive. Your project and your payments are safe with us.`,
  at,
  isByMail: isMailed,
});

/** A client who was told hears the end of it, too. */
function reachableAgain(learnt: Learnt, { id, name }: Person, notices: readonly ClientNotice[]): Entry[] {
  const latest = notices
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const hold = learntHoldOf(learnt, id);
  if (latest === undefined || hold?.hold !== 'none' || hold.at < latest) return [];
  return [{ id: `back-${hold.at}`, text: `${name} can be reached again.`, at: hold.at, isByMail: false }];
}

const messagesOf = ({ messages }: Records, { id, name }: Person): Entry[] =>
  messages
    .filter(({ personId }) => personId === id)
    .map((message) => ({ id: message.id, text: `${name}: ${message.text}`, at: message.at, isByMail: false }));
