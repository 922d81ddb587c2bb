import type { RecordFile } from './record-file.ts';
import type { RetryDelays } from './reporter.ts';
import type { VisavisApi } from './visavis-api.ts';

const RETRY: RetryDelays = { firstMs: 500, mostMs: 30_000 };

/** Sees to it that Visavis knows where to send webhooks, and that we know the secret they are signed with. */
export type EndpointKeeper = {
  /** One try; another comes by itself when it failed. True once the endpoint stands. */
  readonly keep: () => Promise<boolean>;
  readonly close: () => void;
};

/**
 * An endpoint that Visavis still lists stays as it is, over restarts. One that it does not know, or that has another
 * address, is made anew; endpoints of our address whose secret nobody kept are removed.
 */
export function endpointKeeper(
  file: RecordFile,
  api: VisavisApi,
  urlOf: () => string,
  retry: RetryDelays = RETRY,
): EndpointKeeper {
  let timer: NodeJS.Timeout | undefined;
  let delayMs = retry.firstMs;
  let closed = false;

  async function tryOnce(): Promise<boolean> {
    const url = urlOf();
    const known = file.now().endpoint;
    const listed = await api.webhooks();
    if (!listed) return false;
    const isKept = (id: string) => known?.id === id && known.url === url;
    if (listed.some(({ id }) => isKept(id))) return true;
    for (const { id } of listed.filter((endpoint) => endpoint.url === url || endpoint.id === known?.id)) {
      if (!(await api.removeWebhook(id))) return false;
    }
    const made = await api.addWebhook({ url, description: 'Demo marketplace', types: null });
    if (!made) return false;
    await file.change((records) => ({ ...records, endpoint: { id: made.id, url, secret: made.secret } }));
    return true;
  }

  async function keep(): Promise<boolean> {
    clearTimeout(timer);
    const stands = !closed && (await tryOnce().catch(() => false));
    if (!stands && !closed) {
      timer = setTimeout(() => void keep(), delayMs).unref();
      delayMs = Math.min(delayMs * 2, retry.mostMs);
    }
    return stands;
  }

  return {
    keep,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
