import type { RecordFile } from './record-file.ts';
import { withReported } from './records.ts';
import type { VisavisApi } from './visavis-api.ts';

/** Reports events to Visavis until each is accepted, oldest first, across restarts. */
export type Reporter = {
  /** One try for everything unreported; tries that overlap are one. True when nothing is left. */
  readonly report: () => Promise<boolean>;
  readonly close: () => void;
};

export type RetryDelays = { readonly firstMs: number; readonly mostMs: number };
const RETRY: RetryDelays = { firstMs: 1_000, mostMs: 30_000 };

/** After a failed try the next one comes by itself, each time twice as late as before, up to `mostMs`. */
export function reporter(file: RecordFile, api: VisavisApi, retry: RetryDelays = RETRY): Reporter {
  let trying: Promise<boolean> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let delayMs = retry.firstMs;
  let closed = false;

  async function tryAll(): Promise<boolean> {
    for (let event = file.now().unreported[0]; event; event = file.now().unreported[0]) {
      const { id } = event;
      if (closed || !(await api.report(event))) return false;
      await file.change((records) => withReported(records, id));
    }
    return true;
  }

  /** What came in after the last look and before this line is reported, too. */
  function settled(isDone: boolean): boolean | Promise<boolean> {
    trying = null;
    if (isDone) {
      delayMs = retry.firstMs;
      return file.now().unreported.length === 0 || report();
    }
    if (!closed) {
      timer = setTimeout(() => void report(), delayMs).unref();
      delayMs = Math.min(delayMs * 2, retry.mostMs);
    }
    return false;
  }

  function report(): Promise<boolean> {
    clearTimeout(timer);
    trying ??= tryAll()
      .catch(() => false)
      .then(settled);
    return trying;
  }

  return {
    report,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
