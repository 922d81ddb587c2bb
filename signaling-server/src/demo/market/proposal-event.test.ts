import { describe, expect, it } from 'vitest';
import { jobOf } from './jobs.ts';
import type { Job } from './jobs.ts';
import { personOf } from './people.ts';
import type { Person } from './people.ts';
import { proposalEvent } from './proposal-event.ts';
import { emptyRecords, withPortrait, withProposal } from './records.ts';

const yuki = personOf('yuki-tanabe') as Person;
const job = jobOf('pottery-catalogue') as Job;
const submittedAt = '2030-01-07T09:00:00.000Z';
const proposal = { id: 'form-1', personId: yuki.id, jobId: job.id, coverText: 'Hello', submittedAt };
const empty = emptyRecords(new Date(Date.UTC(2030, 0, 1)));
const origin = 'https://demo.example';

describe('the event of a proposal', () => {
  it('names the category, the instant, and the photo shown now by an absolute address', () => {
    const event = proposalEvent(withPortrait(empty, yuki.id, 'outdoors'), yuki, job, proposal, origin);
    expect(event.job.category).toBe('translation');
    expect(event.occurredAt).toBe(submittedAt);
    expect(event.account.profile.photoUrl).toBe('https://demo.example/demo/assets/portraits/yuki-tanabe-outdoors.svg');
  });

  it('counts the proposals of this person before it, in the demo and earlier', () => {
    const first = proposalEvent(empty, yuki, job, proposal, origin);
    const others = withProposal(empty, { ...proposal, id: 'form-2', personId: 'cleo-moreau' }, first);
    const own = withProposal(others, proposal, first);
    expect(first.account.previousProposals).toBe(yuki.earlierProposals);
    expect(proposalEvent(own, yuki, job, proposal, origin).account.previousProposals).toBe(yuki.earlierProposals + 1);
  });

  it('has an id of its own each time it is made', () => {
    const ids = [1, 2].map(() => proposalEvent(empty, yuki, job, proposal, origin).id);
    expect(new Set(ids).size).toBe(2);
  });
});
