import type { BrowserContext, Page } from '@playwright/test';

/** Told all the time, whatever happens; the rest is told because something did. */
const PERIODIC: ReadonlySet<string> = new Set(['desk:ping', 'call:quality']);

/** The names of what pages of this context are told from now on. Call it before they have a line to the server. */
export function factsTold(context: BrowserContext): () => readonly string[] {
  const told: string[] = [];
  const listenTo = (page: Page) =>
    page.on('websocket', (line) =>
      line.on('framereceived', ({ payload }) => {
        const name = /^42\/\w+,(?:\d+)?\["([\w:-]+)"/.exec(payload.toString())?.[1];
        if (name !== undefined && !PERIODIC.has(name)) told.push(name);
      }),
    );
  for (const page of context.pages()) listenTo(page);
  context.on('page', listenTo);
  return () => [...told];
}

type Flow = {
  readonly voices: number;
  readonly soundBytes: readonly number[];
  readonly packetsReceived: number;
  readonly packetsSent: number;
  /** Tracks that this page could send, whether or not anything of them goes out. */
  readonly tracksToSend: number;
};
type WatchedWindow = typeof globalThis & { readonly mediaSeenByTest: { readonly connections: RTCPeerConnection[] } };

/** What flows into and out of a page now, by its own numbers. */
export const mediaFlow = (page: Page): Promise<Flow> =>
  page.evaluate(async () => {
    const { connections } = (globalThis as WatchedWindow).mediaSeenByTest;
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    const reports = await Promise.all(open.map((connection) => connection.getStats()));
    const entries = reports.flatMap((report) => [...report.values()] as Record<string, unknown>[]);
    const of = (type: string) => entries.filter((entry) => entry['type'] === type);
    const sum = (type: string, field: string) =>
      of(type).reduce((total, entry) => total + Number(entry[field] ?? 0), 0);
    const voices = of('inbound-rtp').filter(({ kind }) => kind === 'audio');
    return {
      voices: voices.length,
      soundBytes: voices.map(({ bytesReceived }) => Number(bytesReceived ?? 0)),
      packetsReceived: sum('inbound-rtp', 'packetsReceived'),
      packetsSent: sum('outbound-rtp', 'packetsSent'),
      tracksToSend: open.flatMap((connection) => connection.getSenders()).filter(({ track }) => track !== null).length,
    };
  });
