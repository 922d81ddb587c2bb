import type { Page } from '@playwright/test';

type WatchedWindow = typeof globalThis & { mediaSeenByTest: { readonly connections: RTCPeerConnection[] } };

/**
 * How media goes from and to this page now, of each connection that is connected: `host udp`, `host tcp`, or `relay` with the way to the
 * relay. A browser that is behind a translation of addresses says `prflx` or `srflx` where this says `host`: it is itself all the same.
 */
export function mediaPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { connections } = (globalThis as WatchedWindow).mediaSeenByTest;
    const connected = connections.filter(({ connectionState }) => connectionState === 'connected');
    const paths = await Promise.all(
      connected.map(async (connection) => {
        const stats = [...(await connection.getStats()).values()] as Record<string, unknown>[];
        const byId = (id: unknown) => stats.find((entry) => entry['id'] === id);
        const pair = byId(stats.find(({ type }) => type === 'transport')?.['selectedCandidatePairId']);
        const local = byId(pair?.['localCandidateId']);
        if (!local) return 'none';
        return local['candidateType'] === 'relay'
          ? `relay ${String(local['relayProtocol'])}`
          : `host ${String(local['protocol'])}`;
      }),
    );
    return [...new Set(paths)].sort();
  });
}

/** The names by which this page's connections ask relays now; each begins with the second at which it ends. */
export function relayNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { connections } = (globalThis as WatchedWindow).mediaSeenByTest;
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    return open.flatMap((connection) =>
      (connection.getConfiguration().iceServers ?? []).map(({ username }) => username ?? ''),
    );
  });
}

/** What a browser gets of one relay with these credentials: candidates, and errors by their STUN number. */
export type Gathered = { readonly relays: number; readonly errors: readonly number[] };

export async function gatherRelays(page: Page, server: RTCIceServer): Promise<Gathered> {
  return page.evaluate(async (iceServer) => {
    const connection = new RTCPeerConnection({ iceServers: [iceServer], iceTransportPolicy: 'relay' });
    const gathered = { relays: 0, errors: [] as number[] };
    connection.createDataChannel('nothing');
    connection.addEventListener('icecandidate', ({ candidate }) => (gathered.relays += candidate?.candidate ? 1 : 0));
    connection.addEventListener('icecandidateerror', ({ errorCode }) => gathered.errors.push(errorCode));
    const isOver = new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve();
      });
    });
    await connection.setLocalDescription(await connection.createOffer());
    await isOver;
    connection.close();
    return gathered;
  }, server);
}
