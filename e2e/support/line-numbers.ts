import type { Page } from '@playwright/test';

/** What a browser's own statistics say of the picture that it sends or shows, and of its line. */
export type LineNumbers = {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly codec: string;
  readonly way: string;
  /** How the sender was told to send; empty where the picture is only shown. */
  readonly preference: string;
  readonly maxFps: number;
};
type WatchedWindow = typeof globalThis & { readonly mediaSeenByTest: { readonly connections: RTCPeerConnection[] } };

/** Of the picture that this page sends (`outbound-rtp`) or shows (`inbound-rtp`) now. */
export async function lineNumbers(page: Page, type: 'outbound-rtp' | 'inbound-rtp'): Promise<LineNumbers> {
  const { entries, preference, maxFps } = await page.evaluate(readAll);
  const one = (is: (entry: Entry) => boolean): Entry => entries.findLast(is) ?? {};
  const byId = (id: unknown) => one((entry) => entry['id'] === id);
  const picture = one((entry) => entry['type'] === type && entry['kind'] === 'video' && entry['mid'] !== 'probator');
  const path = one((entry) => entry['type'] === 'candidate-pair' && entry['nominated'] === true);
  const number = (entry: Entry, field: string) => Number(entry[field] ?? 0);
  return {
    width: number(picture, 'frameWidth'),
    height: number(picture, 'frameHeight'),
    fps: number(picture, 'framesPerSecond'),
    codec: String(byId(picture['codecId'])['mimeType']).replace('video/', ''),
    way: String(byId(path['localCandidateId'])['protocol']),
    preference,
    maxFps,
  };
}

type Entry = Readonly<Record<string, unknown>>;

/** Runs in the page: the reports of its open connections, and how its picture is told to be sent. */
async function readAll(): Promise<{ entries: Entry[]; preference: string; maxFps: number }> {
  const { connections } = (globalThis as WatchedWindow).mediaSeenByTest;
  const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
  const reports = await Promise.all(open.map((connection) => connection.getStats()));
  const entries = reports.flatMap((report) => [...report.values()] as Entry[]);
  const sender = open.flatMap((each) => each.getSenders()).find(({ track }) => track?.kind === 'video');
  const told = sender?.getParameters() as (RTCRtpSendParameters & { degradationPreference?: string }) | undefined;
  return { entries, preference: told?.degradationPreference ?? '', maxFps: told?.encodings[0]?.maxFramerate ?? 0 };
}
