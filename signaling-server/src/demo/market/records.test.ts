import { aMarketplaceEvent } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { emptyRecords, Records, withMessage, withProposal, withReported, withWithdrawal } from './records.ts';

const empty = emptyRecords(new Date(Date.UTC(2030, 0, 7)));
const at = '2030-01-07T09:00:00.000Z';
const proposal = { id: 'form-1', personId: 'cleo-moreau', jobId: 'seed-packets', coverText: 'Hello', submittedAt: at };

describe('the records of the demo marketplace', () => {
  it('take a proposal and the event that reports it together', () => {
    const event = aMarketplaceEvent();
    const records = withProposal(empty, proposal, event);
    expect(records.proposals).toEqual([proposal]);
    expect(records.unreported).toEqual([event]);
    expect(Records.parse(JSON.parse(JSON.stringify(records)))).toEqual(records);
  });

  it('take the same form once, and report it once', () => {
    const once = withProposal(empty, proposal, aMarketplaceEvent());
    expect(withProposal(once, { ...proposal, coverText: 'again' }, aMarketplaceEvent())).toBe(once);
  });

  it('forget an event that was accepted, and no other', () => {
    const [first, second] = [aMarketplaceEvent(), aMarketplaceEvent()];
    const records = withProposal(withProposal(empty, proposal, first), { ...proposal, id: 'form-2' }, second);
    expect(withReported(records, first.id).unreported).toEqual([second]);
    expect(withReported(records, 'evt-unknown')).toEqual(records);
  });

  it('count a withdrawal and a message sent twice as one', () => {
    const withdrawal = { id: 'form-3', personId: 'mateo-rivas', dollars: 40, at };
    const message = { id: 'form-4', personId: 'mateo-rivas', text: 'Done', at };
    const records = withMessage(withWithdrawal(empty, withdrawal), message);
    expect(withMessage(withWithdrawal(records, withdrawal), message)).toEqual(records);
  });
});
