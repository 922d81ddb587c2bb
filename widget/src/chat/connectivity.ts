import type { Reach } from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import type { FreelancerLink } from './visit.ts';

/** `unknown` not tried, or it could not be · `trying` · `known` what came of it. */
export type Connection =
  { readonly step: 'unknown' } | { readonly step: 'trying' } | { readonly step: 'known'; readonly reach: Reach };

/** W90: whether nothing gets through; the one finding that changes what is offered. */
export const isCutOff = (connection: Connection): boolean =>
  connection.step === 'known' && ![connection.reach.udp, connection.reach.tcp, connection.reach.relay].includes('reached');

/**
 * Tries once, while the person looks at themselves, which ways lead to the media node. Its code is that of the call, so the call has it
 * already. Nothing waits for it, and what it cannot find out is no finding.
 */
export class Connectivity {
  readonly store = new StateStore<Connection, Connection>({ step: 'unknown' }, (_, next) => next);

  /** What the agent is told; null when nothing is known. */
  get reach(): Reach | null {
    const { state } = this.store;
    return state.step === 'known' ? state.reach : null;
  }

  /** Tries, unless that is under way or nothing is left to find out. */
  async find(link: FreelancerLink): Promise<void> {
    if (this.store.state.step === 'trying' || (this.reach && !isCutOff(this.store.state))) return;
    this.store.dispatch({ step: 'trying' });
    this.store.dispatch(await probe(link));
  }
}

async function probe(link: FreelancerLink): Promise<Connection> {
  try {
    const { probeReach } = await import('@visavis/media-client/probe');
    const reach = await probeReach((name, request) => link.send(name, request));
    return reach ? { step: 'known', reach } : { step: 'unknown' };
  } catch {
    return { step: 'unknown' };
  }
}
