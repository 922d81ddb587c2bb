import type { Log } from '../use-cases/ports.ts';

/** PostgreSQL's classes 08 and 57P (no connection, shutting down), 57014 (took too long), 55P03 (somebody held it for too long), 40001 and 40P01 (lost a race), and no connection at all. */
const PASSING = /^(08...|57P..|57014|55P03|40001|40P01|ECONN.*|EPIPE|ETIMEDOUT)$/;
const PASSING_WORDS =
  /connection (terminated|timeout)|timeout exceeded when trying to connect|query read timeout|not queryable/i;

/** F11: whether the store could not do it now and may do it when asked again. Both edges answer `try-again` then. */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && PASSING.test(code)) return true;
  return typeof message === 'string' && PASSING_WORDS.test(message);
}

const ONCE_IN_MS = 1_000;
const lastSaid = new WeakMap<Log, number>();

/**
 * Logs what failed while somebody was answered. While the store is away every request fails alike: that is one line a
 * second, not one with a stack for each. `now` is any steady clock in milliseconds.
 */
export function logFault(
  log: Log,
  error: unknown,
  facts: object,
  message: string,
  now: () => number = () => performance.now(),
): void {
  if (!isUnavailable(error)) {
    log.error({ err: error, ...facts }, message);
    return;
  }
  if (now() - (lastSaid.get(log) ?? Number.NEGATIVE_INFINITY) < ONCE_IN_MS) return;
  lastSaid.set(log, now());
  log.warn({ code: (error as { code?: unknown }).code, ...facts }, 'the store cannot be asked now');
}
