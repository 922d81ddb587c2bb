import { randomUUID } from 'node:crypto';
import type { AccountCapabilities, Capability } from '@visavis/protocol';
import type { Job } from './jobs.ts';
import type { Person, Portrait } from './people.ts';
import { proposalEvent } from './proposal-event.ts';
import type { RecordFile } from './record-file.ts';
import type { Records } from './records.ts';
import { withMessage, withOfferAccepted, withPortrait, withProposal, withWithdrawal } from './records.ts';
import type { Reporter } from './reporter.ts';
import type { VisavisApi } from './visavis-api.ts';

/** A refusal is a sentence for the person and the HTTP status that goes with it. */
export type Attempt =
  { readonly done: true } | { readonly done: false; readonly status: 403 | 422 | 503; readonly sentence: string };

/** `id` is made by the form, so that the same form sent twice is one proposal; `origin` is where this site is seen at. */
export type Draft = { readonly id: string; readonly coverText: string; readonly origin: string };

/**
 * The demo marketplace's own server side. Pages show what an account may do; here it is asked again at the moment of doing,
 * so that an old page or a forged form gets nothing through.
 */
export type Backend = {
  readonly records: () => Records;
  /** Null: Visavis could not be asked now. */
  readonly standing: (person: Person) => Promise<AccountCapabilities | null>;
  /** Null: no notice can be shown now. */
  readonly noticeToken: (person: Person) => Promise<string | null>;
  readonly submitProposal: (person: Person, job: Job, draft: Draft) => Promise<Attempt>;
  readonly showPortrait: (person: Person, portrait: Portrait) => Promise<Attempt>;
  readonly acceptOffer: (person: Person) => Promise<Attempt>;
  readonly messageClient: (person: Person, text: string) => Promise<Attempt>;
  readonly withdraw: (person: Person, id: string, dollars: number) => Promise<Attempt>;
};

/** While a hold limits withdrawals, an account gets this much out in all. */
export const LIMITED_WITHDRAWAL_DOLLARS = 100;

type Parts = { readonly file: RecordFile; readonly api: VisavisApi; readonly reporter: Reporter };

/** One person's proposals and withdrawals wait for each other, so that two tabs cannot both be the first. */
export function openBackend(parts: Parts): Backend {
  const { file, api } = parts;
  const inTurn = turnsByKey();
  return {
    records: file.now,
    standing: (person) => api.capabilities(person.id),
    noticeToken: (person) => api.noticeToken(person.id),
    submitProposal: (person, job, draft) => inTurn(person.id, () => submit(parts, person, job, draft)),
    withdraw: (person, id, dollars) => inTurn(person.id, () => withdraw(parts, person, id, dollars)),
    showPortrait: (person, portrait) =>
      ifAllowed(parts, person, 'editProfile', () => keep(file, (now) => withPortrait(now, person.id, portrait))),
    acceptOffer: (person) =>
      ifAllowed(parts, person, 'acceptOffers', () => keep(file, (now) => withOfferAccepted(now, person.id))),
    messageClient: (person, text) =>
      ifAllowed(parts, person, 'continueWork', () => {
        const message = { id: randomUUID(), personId: person.id, text, at: new Date().toISOString() };
        return keep(file, (now) => withMessage(now, message));
      }),
  };
}

const DONE: Attempt = { done: true };
const refused = (status: 403 | 422 | 503, sentence: string): Attempt => ({ done: false, status, sentence });
const UNREACHABLE = refused(
  503,
  'We cannot check your account just now. Nothing was lost: please try again in a moment.',
);

async function submit(parts: Parts, person: Person, job: Job, draft: Draft): Promise<Attempt> {
  const { file, reporter } = parts;
  const { proposals, unreported } = file.now();
  const own = proposals.filter(({ personId }) => personId === person.id);
  if (own.some(({ id, jobId }) => id === draft.id || jobId === job.id)) return DONE;
  const isWaiting = unreported.some(({ account }) => account.id === person.id);
  if (isWaiting && !(await reporter.report())) return UNREACHABLE;
  return ifAllowed(parts, person, 'submitProposals', async () => {
    const submittedAt = new Date().toISOString();
    const proposal = { id: draft.id, personId: person.id, jobId: job.id, coverText: draft.coverText, submittedAt };
    const event = proposalEvent(file.now(), person, job, proposal, draft.origin);
    await file.change((records) => withProposal(records, proposal, event));
    await reporter.report();
    return DONE;
  });
}

async function withdraw(parts: Parts, person: Person, id: string, dollars: number): Promise<Attempt> {
  const { file } = parts;
  if (file.now().withdrawals.some((withdrawal) => withdrawal.id === id)) return DONE;
  return ifAllowed(parts, person, 'withdrawEarnings', async (allowed) => {
    const { balance, withdrawn } = earningsOf(file.now(), person);
    const most = allowed === 'limited' ? Math.min(balance, LIMITED_WITHDRAWAL_DOLLARS - withdrawn) : balance;
    if (dollars > most) return refused(422, `You can withdraw up to $${Math.max(0, most)} now.`);
    const withdrawal = { id, personId: person.id, dollars, at: new Date().toISOString() };
    return keep(file, (records) => withWithdrawal(records, withdrawal));
  });
}

type Act = (allowed: 'yes' | 'limited') => Promise<Attempt>;

async function ifAllowed({ api }: Parts, person: Person, capability: Capability, act: Act): Promise<Attempt> {
  const standing = await api.capabilities(person.id);
  if (!standing) return UNREACHABLE;
  const { allowed, message } = standing.capabilities[capability];
  return allowed === 'no' ? refused(403, message) : act(allowed);
}

async function keep(file: RecordFile, next: (records: Records) => Records): Promise<Attempt> {
  await file.change(next);
  return DONE;
}

/** What is left to withdraw, and what was withdrawn in the demo. */
export function earningsOf(records: Records, person: Person): { balance: number; withdrawn: number } {
  const own = records.withdrawals.filter(({ personId }) => personId === person.id);
  const withdrawn = own.reduce((sum, { dollars }) => sum + dollars, 0);
  return { balance: person.balanceDollars - withdrawn, withdrawn };
}

/** Runs what is asked under one key one after the other; a failure holds nobody up. */
function turnsByKey() {
  const last = new Map<string, Promise<unknown>>();
  return <Value>(key: string, act: () => Promise<Value>): Promise<Value> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(act);
    const settled = turn.catch(() => undefined);
    last.set(key, settled);
    return turn;
  };
}
