import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { USUAL_VIDEO_CODECS, VIDEO_CODECS } from './domain/video-codecs.ts';

/** What the node needs of a logger; pino's fits. Nothing logged names a person, an address or media parameters. */
export type SfuLog = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

/** TURN servers for networks that let nothing else through, and the secret they share with us (media R8). */
const Turn = z.strictObject({
  urls: z.array(z.string().regex(/^turns?:[^\s]+$/, { error: 'must begin with turn: or turns:' })).min(1),
  secret: z.string().min(16),
  lifeSeconds: z.int().min(60).max(86_400).default(3600),
});
export type TurnOptions = z.output<typeof Turn>;

/** M50: an address to listen on, and the address or host name browsers are sent to where that is another. */
const Listen = z
  .strictObject({
    address: z.union([z.ipv4(), z.ipv6()]),
    announced: z
      .string()
      .regex(/^[\w.:-]{1,253}$/, { error: 'must be an address or a host name' })
      .optional(),
  })
  .refine(({ address, announced }) => announced !== undefined || !isEverywhere(address), {
    error: 'browsers cannot be sent to an address that means "everywhere": say where they reach this machine',
    path: ['announced'],
  });
export type ListenOptions = z.output<typeof Listen>;

const Options = z
  .strictObject({
    /** Worker processes; one fills a core at about 100 calls. */
    workers: z.int().min(1).max(64).default(1),
    callsPerWorker: z.int().min(1).max(1000).default(80),
    listen: z
      .array(Listen)
      .min(1)
      .max(8)
      .default([{ address: '127.0.0.1' }]),
    /** Browsers come from anywhere: a private address is of no use to them (M51). */
    isPublic: z.boolean().default(false),
    /** Worker n listens on `portBase + n`, UDP and TCP; 0: ports that are free now. */
    portBase: z.int().min(0).max(65535).default(0),
    /** The mediasoup worker program; by default `MEDIASOUP_WORKER_BIN`, else the one mediasoup brought. */
    workerProgram: z.string().min(1).optional(),
    turn: Turn.optional(),
    /** The ffmpeg that recordings are made with; by default one in PATH. Without one nothing can be recorded. */
    recorderProgram: z.string().min(1).optional(),
    /** M42: what a call's picture may be sent in, the first that a browser can. */
    videoCodecs: z
      .array(z.enum(VIDEO_CODECS))
      .min(1)
      .max(VIDEO_CODECS.length)
      .default([...USUAL_VIDEO_CODECS]),
  })
  .refine(({ listen }) => new Set(listen.map(({ address }) => address)).size === listen.length, {
    error: 'an address is listed twice',
    path: ['listen'],
  })
  .refine(({ listen, isPublic }) => !isPublic || listen.every((one) => !isUseless(one)), {
    error:
      'browsers from elsewhere cannot reach a private address: say where they reach this machine, or announce that very address where only its own network shall',
    path: ['listen'],
  })
  .refine(({ portBase, workers }) => portBase + workers - 1 <= 65535, {
    error: 'there are fewer ports above it than workers',
    path: ['portBase'],
  });

export type SfuOptions = z.input<typeof Options>;
export type CheckedOptions = z.output<typeof Options>;

/** M21: options as the node uses them, or one error that names what is wrong. */
export function checkOptions(given: SfuOptions): CheckedOptions {
  const checked = Options.safeParse(given);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => `${issue.path.join('.') || 'options'}: ${issue.message}`);
  throw new Error(`The media node cannot start with these settings. ${problems.join('. ')}.`);
}

/** Addresses that are announced as they are, and only reached from their own network; worth a warning at least. */
export function isUseless({ address, announced }: ListenOptions): boolean {
  return announced === undefined && isPrivate(address);
}

/** Whether an address is only reached from its own network. */
export function isPrivate(address: string): boolean {
  if (!isIPv4(address)) return /^f[cd]|^fe80/i.test(address);
  return /^10\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\./.test(
    address,
  );
}

function isEverywhere(address: string): boolean {
  return /^0+(\.0+){3}$/.test(address) || /^[0:]+$/.test(address);
}
