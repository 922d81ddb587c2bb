import { z } from 'zod';

/** TURN servers that people are sent to, and the secret that is shared with them. */
export type TurnSettings = { readonly urls: string[]; readonly secret: string; readonly lifeSeconds: number };

const turnUrl = z.string().regex(/^turns?:\S+$/, { error: 'must be URLs beginning with turn: or turns:, with commas' });

export const turnEnvironment = {
  VISAVIS_TURN_URLS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(turnUrl))
    .optional(),
  VISAVIS_TURN_SECRET: z.string().min(16, { error: 'must have 16 characters or more' }).optional(),
  /** Long enough for a call that rings after a wait; calls ask for new ones when they need to. */
  VISAVIS_TURN_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/, { error: 'must be a whole number' })
    .transform(Number)
    .pipe(z.int().min(5, { error: 'must be 5 or more' }).max(1440, { error: 'must be 1440 or less' }))
    .default(60),
};

type TurnEnvironment = {
  readonly VISAVIS_TURN_URLS?: string[] | undefined;
  readonly VISAVIS_TURN_SECRET?: string | undefined;
  readonly VISAVIS_TURN_MINUTES: number;
};

/** A sentence for the operator, without its full stop, when the two do not fit. */
export const problemOfTurn = ({
  VISAVIS_TURN_URLS: urls,
  VISAVIS_TURN_SECRET: secret,
}: Omit<TurnEnvironment, 'VISAVIS_TURN_MINUTES'>): string | undefined =>
  (urls === undefined) === (secret === undefined)
    ? undefined
    : 'VISAVIS_TURN_URLS and VISAVIS_TURN_SECRET must both be set, or neither';

/** Empty where no TURN server is configured; spread into the media node's settings. */
export const turnSettings = ({
  VISAVIS_TURN_URLS: urls,
  VISAVIS_TURN_SECRET: secret,
  VISAVIS_TURN_MINUTES: minutes,
}: TurnEnvironment): { turn?: TurnSettings } =>
  urls && secret ? { turn: { urls, secret, lifeSeconds: minutes * 60 } } : {};
