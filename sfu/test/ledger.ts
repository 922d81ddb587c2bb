import { observer } from 'mediasoup';
import type { types } from 'mediasoup';

type Observed = { readonly observer: { once(event: 'close', listener: () => void): unknown } };

/** All mediasoup objects made since it began and not closed yet, as mediasoup itself tells of them. */
export class Ledger {
  readonly workers = new Set<types.Worker>();
  readonly routers = new Set<types.Router>();
  readonly transports = new Set<types.Transport>();
  readonly producers = new Set<types.Producer>();
  readonly consumers = new Set<types.Consumer>();
  /** The transports that the ports of workers still know. */
  readonly served = new Set<types.WebRtcTransport>();
  readonly #listen = (worker: types.Worker) => this.#worker(worker);

  constructor() {
    observer.on('newworker', this.#listen);
  }

  /** What is open now, to compare at once. */
  get open(): Record<'workers' | 'routers' | 'transports' | 'producers' | 'consumers', number> {
    const { workers, routers, transports, producers, consumers } = this;
    return {
      workers: workers.size,
      routers: routers.size,
      transports: transports.size,
      producers: producers.size,
      consumers: consumers.size,
    };
  }

  stop(): void {
    observer.off('newworker', this.#listen);
  }

  #worker(worker: types.Worker): void {
    this.#keep(this.workers, worker);
    worker.observer.on('newwebrtcserver', ({ observer: server }) => {
      server.on('webrtctransporthandled', (transport) => this.served.add(transport));
      server.on('webrtctransportunhandled', (transport) => this.served.delete(transport));
    });
    worker.observer.on('newrouter', (router) => {
      this.#keep(this.routers, router);
      router.observer.on('newtransport', (transport) => this.#transport(transport));
    });
  }

  #transport(transport: types.Transport): void {
    this.#keep(this.transports, transport);
    transport.observer.on('newproducer', (producer) => this.#keep(this.producers, producer));
    transport.observer.on('newconsumer', (consumer) => this.#keep(this.consumers, consumer));
  }

  #keep<Value extends Observed>(kept: Set<Value>, value: Value): void {
    kept.add(value);
    value.observer.once('close', () => kept.delete(value));
  }
}
