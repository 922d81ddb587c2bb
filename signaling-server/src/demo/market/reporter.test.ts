import { aMarketplaceEvent, until } from '@visavis/testing';
import { tempFolder } from '@visavis/testing/node';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { API_KEY, publicApi } from '../fixtures/public-api.ts';
import type { PublicApi } from '../fixtures/public-api.ts';
import { openRecordFile } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { withProposal } from './records.ts';
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

const quick = { firstMs: 5, mostMs: 20 };

function reporting(file: RecordFile, retry = quick) {
  const api = visavisApi({ apiUrl: () => server.url, apiKey: API_KEY, warn: () => undefined });
  const made = reporter(file, api, retry);
  onTestFinished(() => made.close());
  return made;
}

async function proposed(file: RecordFile) {
  const event = aMarketplaceEvent();
  const { id, account } = event;
  const proposal = { id, personId: account.id, jobId: 'x', coverText: 'x', submittedAt: '2030-01-07T09:00:00.000Z' };
  await file.change((records) => withProposal(records, proposal, event));
  return event;
}

describe('reporting proposals to Visavis', () => {
  it('sends what is unreported, oldest first, and forgets it once accepted', async () => {
    const file = await openRecordFile(folder);
    const events = [await proposed(file), await proposed(file)];
    expect(await reporting(file).report()).toBe(true);
    expect(server.events).toEqual(events);
    expect(file.now().unreported).toEqual([]);
  });

  it('tries again by itself until Visavis accepts, with the same event', async () => {
    const file = await openRecordFile(folder);
    const event = await proposed(file);
    server.failNext(3);
    expect(await reporting(file).report()).toBe(false);
    await until('the event to be accepted', () => file.now().unreported.length === 0);
    expect(server.events).toEqual([event]);
    expect(server.tries()).toBe(4);
  });

  it('reports after a restart what a killed process left', async () => {
    const event = await proposed(await openRecordFile(folder));
    const file = await openRecordFile(folder);
    expect(await reporting(file).report()).toBe(true);
    expect(server.events).toEqual([event]);
  });

  it('does no harm when the process dies between the answer and its own note of it', async () => {
    const file = await openRecordFile(folder);
    const event = await proposed(file);
    const api = visavisApi({ apiUrl: () => server.url, apiKey: API_KEY, warn: () => undefined });
    await api.report(event);
    expect(await reporting(await openRecordFile(folder)).report()).toBe(true);
    expect(server.events).toEqual([event]);
  });

  it('makes one try of many that are asked for at once, and forgets nothing that comes in meanwhile', async () => {
    const file = await openRecordFile(folder);
    await proposed(file);
    const made = reporting(file);
    const tries = [made.report(), made.report(), proposed(file).then(made.report)];
    expect(await Promise.all(tries)).toEqual([true, true, true]);
    expect(file.now().unreported).toEqual([]);
    expect(server.events).toHaveLength(2);
    expect(server.tries()).toBe(2);
  });

  it('stops trying when it is closed', async () => {
    const file = await openRecordFile(folder);
    await proposed(file);
    const made = reporting(file);
    made.close();
    expect(await made.report()).toBe(false);
    expect(server.tries()).toBe(0);
  });
});
