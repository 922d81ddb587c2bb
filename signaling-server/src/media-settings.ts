import { isIP } from 'node:net';
import { z } from 'zod';
import type { TurnSettings } from './turn-settings.ts';
import { turnSettings } from './turn-settings.ts';

const LAST_PORT = 65_535;

/** Where media is received, and where browsers are told to send it where that is another address. */
export type ListenAt = { readonly address: string; readonly announced?: string };

export type MediaSettings = {
  readonly workers: number;
  readonly listen: ListenAt[];
  /** Browsers come from anywhere: not the demo on somebody's machine. */
  readonly isPublic: boolean;
  readonly portBase: number;
  readonly turn?: TurnSettings;
};

/** `address` or `address=announced`, with commas. */
const listenAt = z.string().transform((text, context): ListenAt[] => {
  const listed = text.split(',').map((part) => part.trim().split('='));
  for (const [address = '', announced, ...more] of listed) {
    if (isIP(address) > 0 && announced !== '' && more.length === 0) continue;
    context.addIssue('must be an IP address, or several with commas, each alone or as address=announced');
    return z.NEVER;
  }
  return listed.map(([address = '', announced]) => ({ address, ...(announced !== undefined && { announced }) }));
});

export const mediaEnvironment = {
  VISAVIS_MEDIA_LISTEN: listenAt.prefault('127.0.0.1'),
  VISAVIS_MEDIA_ADDRESS: z.string().min(1).optional(),
};

type MediaEnvironment = {
  readonly VISAVIS_MEDIA_LISTEN: ListenAt[];
  readonly VISAVIS_MEDIA_ADDRESS?: string | undefined;
  readonly VISAVIS_MEDIA_PORT: number;
  readonly VISAVIS_MEDIA_WORKERS: number;
  readonly VISAVIS_DEMO: boolean;
} & Parameters<typeof turnSettings>[0];

/** A sentence for the operator, without its full stop, when the settings do not fit each other. */
export function problemOfMedia({
  VISAVIS_MEDIA_LISTEN: listen,
  VISAVIS_MEDIA_ADDRESS: announced,
  VISAVIS_MEDIA_PORT: port,
  VISAVIS_MEDIA_WORKERS: workers,
}: Omit<MediaEnvironment, 'VISAVIS_DEMO'>): string | undefined {
  if (announced !== undefined && (listen.length > 1 || listen[0]?.announced !== undefined)) {
    return 'VISAVIS_MEDIA_ADDRESS is for one address in VISAVIS_MEDIA_LISTEN that has none of its own; write address=announced there instead';
  }
  if (port + workers - 1 <= LAST_PORT) return undefined;
  return `VISAVIS_MEDIA_PORT must be ${LAST_PORT + 1 - workers} or less, because VISAVIS_MEDIA_WORKERS=${workers} takes that many ports from it on`;
}

export function mediaSettings(settings: MediaEnvironment): MediaSettings {
  const announced = settings.VISAVIS_MEDIA_ADDRESS;
  return {
    workers: settings.VISAVIS_MEDIA_WORKERS,
    listen: settings.VISAVIS_MEDIA_LISTEN.map((at) => ({ ...at, ...(announced && { announced }) })),
    isPublic: !settings.VISAVIS_DEMO,
    portBase: settings.VISAVIS_MEDIA_PORT,
    ...turnSettings(settings),
  };
}
