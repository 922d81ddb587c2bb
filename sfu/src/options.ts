import { isIPv4 } from 'node:net';
import { z } from 'zod';

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
  lifeSeconds: z.int().min(60).max(86_400).default(14_400),
});
export type TurnOptions = z.output<typeof Turn>;

const Options = z
  .strictObject({
    /** Worker processes; one fills a core at about 100 calls. */
    workers: z.int().min(1).max(64).default(1),
    callsPerWorker: z.int().min(1).max(1000).default(80),
    /** The address to listen on. */
    listenAddress: z.union([z.ipv4(), z.ipv6()]),
    /** The address or host name browsers are sent to, where it differs from the one listened on. */
    announcedAddress: z.string().min(1).max(253).optional(),
    /** Worker n listens on `portBase + n`, UDP and TCP; 0: ports that are free now. */
    portBase: z.int().min(0).max(65535).default(0),
    /** The mediasoup worker program; by default `MEDIASOUP_WORKER_BIN`, else the one mediasoup brought. */
    workerProgram: z.string().min(1).optional(),
    turn: Turn.optional(),
  })
  .refine(({ listenAddress, announcedAddress }) => announcedAddress !== undefined || !isEverywhere(listenAddress), {
    error: 'browsers cannot be sent to an address that means "everywhere": say where they reach this machine',
    path: ['announcedAddress'],
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

/** Whether an address is only reached from its own network; worth a warning when nothing else is announced. */
export function isPrivate(address: string): boolean {
  if (!isIPv4(address)) return /^f[cd]|^fe80/i.test(address);
  return /^10\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\./.test(address);
}

function isEverywhere(address: string): boolean {
  return /^0+(\.0+){3}$/.test(address) || /^[0:]+$/.test(address);
}
