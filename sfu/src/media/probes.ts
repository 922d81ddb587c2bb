import {
  done,
  refuse,
  type DtlsParameters,
  type MediaPath,
  type Nothing,
  type ProbeMedia,
  type Reply,
} from '@visavis/protocol';
import type { types } from 'mediasoup';
import type { TurnOptions } from '../options.ts';
import { iceServersFor } from '../turn/ice-servers.ts';
import { asked } from './asked.ts';
import { USUAL_VIDEO_CODECS } from '../domain/video-codecs.ts';
import { mediaCodecs, offeredCapabilities } from './codecs.ts';
import { closerOf } from './router.ts';
import { connectOnce, optionsOf } from './transport.ts';
import type { PoolWorker } from './worker-pool.ts';

/** M30: who has not connected by then will not. */
const LIFE_MS = 30_000;
/** M30: each costs a router and up to three transports: a crowd of them must not be felt in calls. */
const MOST = 50;

type Probe = {
  readonly closeRouter: () => void;
  readonly transports: readonly types.WebRtcTransport[];
  readonly timer: NodeJS.Timeout;
};

/** Ways to a worker that people try before their call: the ports and the worker are those of calls, the router is their own. */
export class Probes {
  readonly #workers: () => readonly PoolWorker[];
  readonly #turn: TurnOptions | undefined;
  readonly #open = new Map<string, Probe>();
  readonly #opening = new Set<string>();

  constructor(workers: () => readonly PoolWorker[], turn: TurnOptions | undefined) {
    this.#workers = workers;
    this.#turn = turn;
  }

  /** M30: refuses `media-unavailable` without a worker, when too many are open, and to whoever's last one is being opened. */
  async open(probeId: string): Promise<Reply<ProbeMedia>> {
    this.close(probeId);
    const [worker] = this.#workers().toSorted((one, other) => one.calls - other.calls);
    const isCrowd = this.#open.size + this.#opening.size >= MOST;
    if (!worker || isCrowd || this.#opening.has(probeId)) return refuse('media-unavailable');
    this.#opening.add(probeId);
    try {
      return await this.#make(probeId, worker);
    } finally {
      this.#opening.delete(probeId);
    }
  }

  async connect(probeId: string, transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>> {
    const transport = this.#open.get(probeId)?.transports.find(({ id, closed }) => id === transportId && !closed);
    return transport ? connectOnce(transport, dtlsParameters) : refuse('not-found');
  }

  /** Safe for one that is not there. */
  close(probeId: string): void {
    const probe = this.#open.get(probeId);
    this.#open.delete(probeId);
    clearTimeout(probe?.timer);
    probe?.closeRouter();
  }

  closeAll(): void {
    for (const probeId of [...this.#open.keys()]) this.close(probeId);
  }

  async #make(probeId: string, { process, webRtcServer }: PoolWorker): Promise<Reply<ProbeMedia>> {
    const made = await asked(() => process.createRouter({ mediaCodecs: mediaCodecs(USUAL_VIDEO_CODECS) }));
    if (!made.ok) return refuse('media-unavailable');
    const router = made.value;
    const closeRouter = closerOf(router);
    const paths: readonly MediaPath[] = this.#turn ? ['udp', 'tcp', 'relay'] : ['udp', 'tcp'];
    const transports = await asked(() => Promise.all(paths.map((path) => transportFor(path, router, webRtcServer))));
    if (!transports.ok) {
      closeRouter();
      return refuse('media-unavailable');
    }
    const timer = setTimeout(() => this.close(probeId), LIFE_MS).unref();
    this.#open.set(probeId, { closeRouter, transports: transports.value.map(({ transport }) => transport), timer });
    return done({
      rtpCapabilities: offeredCapabilities(router),
      iceServers: iceServersFor(this.#turn, probeId, Date.now()),
      paths: transports.value.map(({ path, transport }) => ({ path, transport: optionsOf(transport) })),
    });
  }
}

/** Offers one way only, except to a relay, which takes whichever it finds. */
async function transportFor(path: MediaPath, router: types.Router, webRtcServer: types.WebRtcServer) {
  const enabled = { enableUdp: path !== 'tcp', enableTcp: path !== 'udp', preferUdp: true };
  return { path, transport: await router.createWebRtcTransport({ webRtcServer, ...enabled }) };
}
