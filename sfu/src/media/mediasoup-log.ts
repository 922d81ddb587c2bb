import { setLogEventListeners } from 'mediasoup';
import type { SfuLog } from '../options.ts';

/** What mediasoup warns of goes to our log; it repeats as errors what callers are told anyway, so nothing is louder here. */
export function logMediasoupTo(log: SfuLog): void {
  const warn = (from: string, text: string) => log.warn({ from }, text);
  setLogEventListeners({ onwarn: warn, onerror: warn });
}
