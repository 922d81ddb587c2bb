import { randomUUID } from 'node:crypto';
import { MarketplaceEvent, ReportedAccount } from '@visavis/protocol';
import type { Job } from './jobs.ts';
import { portraitPath } from './people.ts';
import type { Person } from './people.ts';
import type { Proposal, Records } from './records.ts';

/**
 * What is reported of an account, with `previousProposals` as they are now. The photo's address begins with `origin`, where
 * the freelancer sees this site: an agent's browser can load it from there, too.
 */
export function reportedAccount(records: Records, person: Person, origin: string): MarketplaceEvent['account'] {
  const before = records.proposals.filter(({ personId }) => personId === person.id).length;
  const photo = portraitPath(person, records.portraits[person.id] ?? 'studio');
  return ReportedAccount.parse({
    id: person.id,
    name: person.name,
    email: person.email,
    locale: 'en',
    memberSince: person.memberSince ?? records.openedAt,
    previousProposals: person.earlierProposals + before,
    profile: {
      headline: person.headline,
      location: person.location,
      skills: person.skills,
      workHistory: person.workHistory,
      photoUrl: new URL(photo, origin).href,
    },
    activeClients: person.clients,
  });
}

/** The event that reports a proposal. Made once and stored with it, so that every try sends the same event id. */
export const proposalEvent = (
  records: Records,
  person: Person,
  job: Job,
  { submittedAt }: Proposal,
  origin: string,
): MarketplaceEvent =>
  MarketplaceEvent.parse({
    id: `evt_${randomUUID()}`,
    type: 'proposal.submitted',
    occurredAt: submittedAt,
    account: reportedAccount(records, person, origin),
    job: { category: job.category },
  });
