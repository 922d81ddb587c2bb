import { isTimeZone, PauseCause } from '@visavis/protocol';
import { z } from 'zod';
import type { ClockPolicy } from '../use-cases/context.ts';
import { readHours } from './hours-setting.ts';
import { zoneOffset } from './zone.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const hours = z.string().transform((text, context) => {
  const ranges = readHours(text);
  if (ranges) return ranges;
  context.addIssue('must be opening hours such as "mon-fri 09:00-18:00, sat 10:00-14:00"');
  return z.NEVER;
});

const holiday = z.iso.date({ error: 'must be dates such as 2030-12-25, with commas' });
const cause = z.enum(PauseCause.options, { error: `must be some of ${PauseCause.options.join(', ')}, with commas` });

/** The settings of the fair clock, as parts of the environment's schema. */
export const clockEnvironment = {
  VISAVIS_HOURS: hours.optional(),
  VISAVIS_TIMEZONE: z
    .string()
    .refine(isTimeZone, { error: 'must be a time zone such as Europe/Berlin' })
    .default('UTC'),
  VISAVIS_HOLIDAYS: z.string().default('').transform(parts).pipe(z.array(holiday)),
  VISAVIS_CLOCK_PAUSES: z
    .string()
    .transform((text) => (text === 'none' ? [] : parts(text)))
    .pipe(z.array(cause))
    .default([...PauseCause.options]),
};

type ClockSettings = z.infer<z.ZodObject<typeof clockEnvironment>>;

export const clockPolicy = (settings: ClockSettings): ClockPolicy => ({
  pausedBy: settings.VISAVIS_CLOCK_PAUSES,
  hours: { ranges: settings.VISAVIS_HOURS ?? null, holidays: settings.VISAVIS_HOLIDAYS },
  timeZone: settings.VISAVIS_TIMEZONE,
  offsetAt: zoneOffset(settings.VISAVIS_TIMEZONE),
  goneAfterMs: 30 * MINUTE_MS,
  technicalPauseMs: DAY_MS,
  downAfterMs: 2 * MINUTE_MS,
  holdBackAfterMs: HOUR_MS,
  steadyMs: DAY_MS,
});
