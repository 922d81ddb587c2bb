import type { DestinationStream, Logger, LoggerOptions } from 'pino';
import { pino } from 'pino';

/** What the log says about a fault. Nothing of what somebody typed, was called or was mailed (quality T38). */
export type FaultFacts = {
  readonly type: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly routine?: string;
  readonly message?: string;
  readonly stack: readonly string[];
};

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * SQLSTATEs whose messages name tables, constraints and states of the server only: no data (class 23 has it in the
 * detail), and 22021, which shows single bytes. A message of any other may quote a value, such as 22P02's.
 */
const MESSAGE_WITHOUT_VALUES = /^(08|23|25|40|53|55|57)...$|^22021$/;

/** Faults whose messages quote what they could not read, or what a mail server said about an address. */
const QUOTING = new Set(['SyntaxError', 'MailRefused', 'MailUnavailable']);

const FRAME = /^\s+at .+$/;

/** The `err` serializer of every logger. Only what is listed goes through: drivers put values into any other property. */
export function faultFacts(fault: unknown): FaultFacts {
  if (!(fault instanceof Error)) return { type: typeof fault, stack: [] };
  const { code, constraint, routine } = fault as { code?: unknown; constraint?: unknown; routine?: unknown };
  return {
    type: fault.constructor.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof routine === 'string' && { routine }),
    ...(canBeQuoted(fault, code) && { message: fault.message }),
    stack: framesOf(fault),
  };
}

function canBeQuoted({ name, constructor }: Error, code: unknown): boolean {
  if (QUOTING.has(name) || QUOTING.has(constructor.name)) return false;
  const isSql = typeof code === 'string' && SQLSTATE.test(code) && !/^E[A-Z]+$/.test(code);
  return !isSql || MESSAGE_WITHOUT_VALUES.test(code);
}

/** The frames alone: a stack begins with the message, which may have lines of its own. */
function framesOf({ stack = '', message }: Error): string[] {
  const end = message === '' ? -1 : stack.lastIndexOf(message);
  const frames = end < 0 ? stack : stack.slice(end + message.length);
  return frames
    .split('\n')
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim());
}

const serializers = { err: faultFacts };

/** The process's logger, and a test's: JSON lines to `destination`, standard output by default. */
export function createLog(level: NonNullable<LoggerOptions['level']>, destination?: DestinationStream): Logger {
  const options = { level, serializers };
  const log = destination ? pino(options, destination) : pino(options);
  // Fastify puts its own serializers over those of a logger it is given, unless it finds these on it.
  return Object.assign(log, { serializers });
}
