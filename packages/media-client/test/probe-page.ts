import type { Reach, Reply } from '@visavis/protocol';
import { probeReach, type SendProbe } from '../src/probe.ts';

/* What runs in the page of the test: a probe as the widget makes it. `window.ask` is the line to the server, made by the test. */

declare global {
  interface Window {
    probe(): Promise<Reach | null>;
  }
}

const send: SendProbe = async (name, request) =>
  JSON.parse(await window.ask(name, JSON.stringify(request))) as Reply<never>;
window.probe = () => probeReach(send);
