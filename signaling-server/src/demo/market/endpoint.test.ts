import { tempFolder } from '@visavis/testing/node';
import { until } from '@visavis/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { API_KEY, publicApi } from '../fixtures/public-api.ts';
import type { PublicApi } from '../fixtures/public-api.ts';
import { endpointKeeper } from './endpoint.ts';
import { openRecordFile } from './record-file.ts';
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

const here = 'http://127.0.0.1:8080/demo/webhooks';

async function started(url = here) {
  const file = await openRecordFile(folder);
  const api = visavisApi({ apiUrl: () => server.url, apiKey: API_KEY, warn: () => undefined });
  const keeper = endpointKeeper(file, api, () => url, { firstMs: 5, mostMs: 20 });
  onTestFinished(() => keeper.close());
  return { file, keeper };
}

const listed = () => [...server.endpoints.values()];

describe('registering the webhook endpoint', () => {
  it('asks for all events at its own address and keeps the secret', async () => {
    const { file, keeper } = await started();
    expect(await keeper.keep()).toBe(true);
    const [endpoint] = listed();
    expect(endpoint).toMatchObject({ url: here, types: null });
    expect(file.now().endpoint).toEqual({ id: endpoint?.id, url: here, secret: endpoint?.secret });
  });

  it('stays with the endpoint it has, over restarts', async () => {
    await (await started()).keeper.keep();
    const before = listed();
    await (await started()).keeper.keep();
    expect(listed()).toEqual(before);
  });

  it('registers anew when Visavis no longer knows it', async () => {
    const { file, keeper } = await started();
    await keeper.keep();
    const former = file.now().endpoint?.id;
    server.endpoints.clear();
    expect(await keeper.keep()).toBe(true);
    expect(listed().map(({ id }) => id)).toEqual([file.now().endpoint?.id]);
    expect(file.now().endpoint?.id).not.toBe(former);
  });

  it('moves to another address, and leaves endpoints of others alone', async () => {
    const elsewhere = { ...(await started()), url: 'https://elsewhere.example/hooks' };
    const api = visavisApi({ apiUrl: () => server.url, apiKey: API_KEY, warn: () => undefined });
    await api.addWebhook({ url: elsewhere.url, description: '', types: null });
    await elsewhere.keeper.keep();
    await (await started('http://127.0.0.1:9090/demo/webhooks')).keeper.keep();
    expect(listed().map(({ url }) => url)).toEqual([elsewhere.url, 'http://127.0.0.1:9090/demo/webhooks']);
  });

  it('replaces one of its address whose secret was lost in a crash', async () => {
    const { file, keeper } = await started();
    await keeper.keep();
    await file.change((records) => ({ ...records, endpoint: null }));
    await keeper.keep();
    expect(listed().map(({ secret }) => secret)).toEqual([file.now().endpoint?.secret]);
  });

  it('tries again by itself until Visavis answers', async () => {
    const { file, keeper } = await started();
    server.failNext(3);
    expect(await keeper.keep()).toBe(false);
    await until('the endpoint to stand', () => file.now().endpoint !== null);
    expect(listed()).toHaveLength(1);
  });
});
