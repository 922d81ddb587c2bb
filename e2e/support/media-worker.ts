import type { Stack } from './stack.ts';

/** What a server writes of its media workers is of this level. */
export const TELLS_OF_WORKERS = { VISAVIS_LOG_LEVEL: 'info' };

/** Kills the media worker that this server started last, as a fault in it would: without a word. */
export function killMediaWorker(stack: Stack): void {
  const started = stack.log.split('\n').filter((line) => line.includes('"media worker started"'));
  const { pid } = JSON.parse(started.at(-1) ?? '{}') as { pid?: number };
  if (!pid) throw new Error('the server did not say which process its media worker is');
  process.kill(pid, 'SIGKILL');
}
