import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

type Kept = { readonly mediaSeenByTest: { readonly connections: readonly RTCPeerConnection[] } };
type Line = { readonly dtls: string; readonly packetsSent: number; readonly packetsReceived: number };

/** Each open connection of a page that `rememberMedia` was told of. What the media node sends to measure the line is nobody's media. */
const linesOf = (page: Page): Promise<Line[]> =>
  page.evaluate(async () => {
    const { connections } = (globalThis as typeof globalThis & Kept).mediaSeenByTest;
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    return Promise.all(
      open.map(async (connection) => {
        const entries = [...(await connection.getStats()).values()] as Record<string, unknown>[];
        const sum = (type: string, number: string) =>
          entries
            .filter((entry) => entry['type'] === type && entry['mid'] !== 'probator')
            .reduce((total, entry) => total + Number(entry[number] ?? 0), 0);
        return {
          dtls: String(entries.find(({ type }) => type === 'transport')?.['dtlsState']),
          packetsSent: sum('outbound-rtp', 'packetsSent'),
          packetsReceived: sum('inbound-rtp', 'packetsReceived'),
        };
      }),
    );
  });

/** Both transports are connected, and not one packet of anybody's media has been on them. */
export async function expectWarm(page: Page): Promise<void> {
  const silent = { dtls: 'connected', packetsSent: 0, packetsReceived: 0 };
  await expect.poll(() => linesOf(page), { message: 'connections' }).toEqual([silent, silent]);
}

/** How many connections this page has made so far. */
export const connectionsMade = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as typeof globalThis & Kept).mediaSeenByTest.connections.length);

/** Nothing of anybody's picture ever came to this page. */
export async function expectNoPicture(page: Page): Promise<void> {
  const came = await page.evaluate(async () => {
    const { connections } = (globalThis as typeof globalThis & Kept).mediaSeenByTest;
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const entries = reports.flatMap((report) => [...report.values()] as Record<string, unknown>[]);
    return entries.filter(
      ({ type, kind, packetsReceived, mid }) =>
        type === 'inbound-rtp' && kind === 'video' && mid !== 'probator' && Number(packetsReceived) > 0,
    ).length;
  });
  expect(came).toBe(0);
}
