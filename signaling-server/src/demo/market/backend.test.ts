import { randomUUID } from 'node:crypto';
import type { HoldState } from '@visavis/protocol';
import { tempFolder } from '@visavis/testing/node';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { API_KEY, publicApi } from '../fixtures/public-api.ts';
import type { PublicApi } from '../fixtures/public-api.ts';
import { openBackend } from './backend.ts';
import { JOBS, jobOf } from './jobs.ts';
import type { Job } from './jobs.ts';
import { PEOPLE, personOf } from './people.ts';
import type { Person } from './people.ts';
import { openRecordFile } from './record-file.ts';
import { reporter } from './reporter.ts';
import { visavisApi } from './visavis-api.ts';

let folder: string;
let server: PublicApi;
beforeEach(async () => {
  const made = await tempFolder();
  folder = made.path;
  server = await publicApi();
  return async () => {
    await server.close();
    await made.remove();
  };
});

async function marketplace() {
  const file = await openRecordFile(folder);
  const api = visavisApi({ apiUrl: () => server.url, apiKey: API_KEY, warn: () => undefined });
  const reporting = reporter(file, api, { firstMs: 5, mostMs: 20 });
  onTestFinished(() => reporting.close());
  return openBackend({ file, api, reporter: reporting });
}

const person = (id: string) => personOf(id) as Person;
const cleo = person('cleo-moreau');
const mateo = person('mateo-rivas');
const [firstJob, secondJob, thirdJob] = JOBS as [Job, Job, Job];
const draft = (id: string = randomUUID()) => ({ id, coverText: 'I would love to.', origin: 'http://localhost:8080' });

describe('submitting proposals', () => {
  it('accepts the first one, reports it with all profile facts, and is then blocked', async () => {
    const { submitProposal, records } = await marketplace();
    expect(await submitProposal(cleo, firstJob, draft())).toEqual({ done: true });
    expect(server.events).toMatchObject([
      {
        account: {
          id: 'cleo-moreau',
          name: 'Cleo Moreau',
          previousProposals: 0,
          memberSince: records().openedAt,
          activeClients: cleo.clients,
          profile: { photoUrl: 'http://localhost:8080/demo/assets/portraits/cleo-moreau-studio.svg' },
        },
        job: { category: firstJob.category },
      },
    ]);
    const second = await submitProposal(cleo, secondJob, draft());
    expect(second).toMatchObject({ done: false, status: 403, sentence: 'Because of the state “on-hold”.' });
    expect(records().proposals).toHaveLength(1);
  });

  it('goes on after the verification, and counts what was before', async () => {
    const { submitProposal } = await marketplace();
    await submitProposal(cleo, firstJob, draft());
    server.hold('cleo-moreau', 'none');
    expect(await submitProposal(cleo, secondJob, draft())).toEqual({ done: true });
    expect(server.events.map(({ account }) => account.previousProposals)).toEqual([0, 1]);
  });

  it('takes a form sent twice, and a job proposed for twice, as one', async () => {
    const { submitProposal, records } = await marketplace();
    const twice = draft();
    const [one, two] = await Promise.all([
      submitProposal(cleo, firstJob, twice),
      submitProposal(cleo, firstJob, twice),
    ]);
    expect([one, two, await submitProposal(cleo, firstJob, draft())]).toEqual(Array(3).fill({ done: true }));
    expect(records().proposals).toHaveLength(1);
    expect(server.events).toHaveLength(1);
  });

  it('lets only one of two tabs be the first', async () => {
    const { submitProposal } = await marketplace();
    const answers = await Promise.all([
      submitProposal(cleo, firstJob, draft()),
      submitProposal(cleo, secondJob, draft()),
    ]);
    expect(answers.map(({ done }) => done)).toEqual([true, false]);
  });

  it('accepts nothing further from somebody whose last proposal is not reported yet', async () => {
    const { submitProposal, records } = await marketplace();
    server.failNext(1_000, 503, /POST/);
    expect(await submitProposal(cleo, firstJob, draft())).toEqual({ done: true });
    expect(records().unreported).toHaveLength(1);
    expect(await submitProposal(cleo, secondJob, draft())).toMatchObject({ done: false, status: 503 });
    server.failNext(0);
    expect(await submitProposal(cleo, thirdJob, draft())).toMatchObject({ done: false, status: 403 });
  });

  it('accepts nothing while Visavis cannot be asked', async () => {
    const { submitProposal, records } = await marketplace();
    server.failNext(1_000);
    expect(await submitProposal(cleo, firstJob, draft())).toMatchObject({ done: false, status: 503 });
    expect(records().proposals).toEqual([]);
  });
});

describe('everything else an account does', () => {
  const act = async (market: Awaited<ReturnType<typeof marketplace>>) => ({
    offer: (await market.acceptOffer(mateo)).done,
    portrait: (await market.showPortrait(mateo, 'outdoors')).done,
    message: (await market.messageClient(mateo, 'The pages are ready.')).done,
    withdrawal: (await market.withdraw(mateo, randomUUID(), 200)).done,
  });

  it.each<[HoldState, object]>([
    ['none', { offer: true, portrait: true, message: true, withdrawal: true }],
    ['on-hold', { offer: false, portrait: false, message: true, withdrawal: true }],
    ['overdue', { offer: false, portrait: false, message: true, withdrawal: false }],
    ['suspended', { offer: false, portrait: false, message: false, withdrawal: false }],
    ['payment-risk-review', { offer: false, portrait: false, message: true, withdrawal: false }],
    ['id-verification', { offer: false, portrait: false, message: true, withdrawal: true }],
  ])('follows what Visavis says for the state %s', async (hold, expected) => {
    server.hold('mateo-rivas', hold);
    expect(await act(await marketplace())).toEqual(expected);
  });

  it('pays out up to one hundred dollars in all while withdrawals are limited', async () => {
    const { withdraw } = await marketplace();
    server.hold('mateo-rivas', 'overdue');
    expect(await withdraw(mateo, 'form-1', 60)).toEqual({ done: true });
    expect(await withdraw(mateo, 'form-1', 60)).toEqual({ done: true });
    expect(await withdraw(mateo, 'form-2', 60)).toEqual({
      done: false,
      status: 422,
      sentence: 'You can withdraw up to $40 now.',
    });
    expect(await withdraw(mateo, 'form-3', 40)).toEqual({ done: true });
    expect(await withdraw(mateo, 'form-4', 1)).toMatchObject({ status: 422 });
  });

  it('never pays out more than there is', async () => {
    const { withdraw } = await marketplace();
    const answers = await Promise.all(['a', 'b'].map((id) => withdraw(mateo, id, mateo.balanceDollars)));
    expect(answers.map(({ done }) => done)).toEqual([true, false]);
    expect(await withdraw(cleo, 'c', cleo.balanceDollars + 1)).toMatchObject({ done: false, status: 422 });
  });
});

describe('the prepared people and jobs', () => {
  it('have ids of their own and are found by them', () => {
    expect(PEOPLE.map(({ id }) => personOf(id))).toEqual(PEOPLE);
    expect(JOBS.map(({ id }) => jobOf(id))).toEqual(JOBS);
    expect(personOf('nobody') ?? personOf(undefined) ?? jobOf('nothing')).toBeNull();
  });

  it.each(PEOPLE)('$name can propose for every job with an event that the protocol accepts', async (somebody) => {
    const { submitProposal } = await marketplace();
    for (const job of JOBS) {
      server.hold(somebody.id, 'none');
      expect(await submitProposal(somebody, job, draft())).toEqual({ done: true });
    }
    expect(server.events).toHaveLength(JOBS.length);
  });
});
