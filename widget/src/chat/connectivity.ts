import type { Reach } from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import { isCutOff, type Connection } from './green-room/connection.ts';
import type { FreelancerLink } from './freelancer-link.ts';

/**
 * Tries once, while the person looks at themselves, which ways lead to the media node. Its code is that of the call, so the call has it
 * already. Nothing waits for it, and what it cannot find out is no finding.
 */
export class Connectivity {
  readonly store = new StateStore<Connection, Connection>({ step: 'unknown' }, (_, next) => next);

  readonly #load: typeof loadProbe;

  constructor(load = loadProbe) {
    this.#load = load;
  }

  /** What the agent is told; null when nothing is known. */
  get reach(): Reach | null {
    const { state } = this.store;
    return 'reach' in state ? state.reach : null;
  }

  /** Tries, unless that is under way or nothing is left to find out. */
  async find(link: FreelancerLink): Promise<void> {
    const { state } = this.store;
    if (state.step === 'trying' || state.step === 'again') return;
    if (state.step === 'known' && !isCutOff(state)) return;
    this.store.dispatch(state.step === 'known' ? { ...state, step: 'again' } : { step: 'trying' });
    this.store.dispatch(await probeWith(this.#load, link));
  }
}

const loadProbe = () => import('@visavis/media-client/probe');

async function probeWith(load: typeof loadProbe, link: FreelancerLink): Promise<Connection> {
  try {
    const { probeReach } = await load();
    const reach = await probeReach((name, request) => link.send(name, request));
    return reach ? { step: 'known', reach } : { step: 'unknown' };
  } catch {
    return { step: 'unknown' };
  }
}
