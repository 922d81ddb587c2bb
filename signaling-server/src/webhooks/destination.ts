import { lookup as dnsLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { isLoopbackAddress, isPublicAddress } from './address.ts';

/** An address that a host name has. */
export type Resolved = { readonly address: string; readonly family: number };
export type Lookup = (hostname: string) => Promise<readonly Resolved[]>;

const resolveAll: Lookup = (hostname) => dnsLookup(hostname, { all: true });

export type DestinationOptions = {
  /** Whether an endpoint may be on this machine, over plain http as well. */
  readonly isLoopbackAllowed: boolean;
  readonly lookup?: Lookup | undefined;
  /** Certificates to trust beside the usual ones, PEM. */
  readonly ca?: string | undefined;
};

/** The sentence in a delivery's log; which address it was is no business of whoever registered the name. */
class NotReachable extends Error {}

/**
 * quality T31: where a webhook may go. Every address of a host name must be allowed, and the connection is made to the
 * very addresses that were checked, so a name that changes its mind in between (DNS rebinding) gains nothing.
 */
export class Destinations {
  readonly #options: DestinationOptions;
  readonly #lookup: Lookup;

  constructor(options: DestinationOptions) {
    this.#options = options;
    this.#lookup = options.lookup ?? resolveAll;
  }

  /** What is wrong with this address of an endpoint, for the person who registers it; null where nothing is. */
  async problemWith(url: string): Promise<string | null> {
    if (!URL.canParse(url)) return 'must be a URL';
    const { protocol, hostname, username, password, hash } = new URL(url);
    if (username || password) return 'must not have a user or a password in it';
    if (hash) return 'must not have a fragment';
    if (protocol !== 'https:' && !(protocol === 'http:' && this.#options.isLoopbackAllowed)) {
      return 'must begin with https://';
    }
    const host = bare(hostname);
    const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await this.#lookup(host).catch(() => []);
    return addresses.every(({ address }) => this.#mayReach(address, protocol)) ? null : this.#unreachable(protocol);
  }

  /** Makes the connections of an undici dispatcher. */
  connector(timeoutMs: number): buildConnector.connector {
    const ca = this.#options.ca;
    const connectBy = (protocol: string) =>
      buildConnector({
        timeout: timeoutMs,
        allowH2: false,
        maxCachedSessions: 0,
        lookup: this.#lookupFor(protocol),
        ...(ca !== undefined && { ca }),
      });
    const connectors = { 'http:': connectBy('http:'), 'https:': connectBy('https:') };
    return (options, done) => {
      const { protocol, hostname } = options;
      const connect = protocol === 'https:' ? connectors['https:'] : connectors['http:'];
      const host = bare(hostname);
      // Node asks no lookup for what is an address already.
      if (isIP(host) && !this.#mayReach(host, protocol)) {
        return done(new NotReachable(this.#unreachable(protocol)), null);
      }
      return connect(options, done);
    };
  }

  #lookupFor(protocol: string): LookupFunction {
    return (hostname, options, done) => {
      void this.#checked(hostname, protocol).then(
        (addresses) => {
          const [first] = addresses;
          if (options.all) done(null, addresses);
          else done(null, first?.address ?? '', first?.family);
        },
        (error: unknown) => done(error as NodeJS.ErrnoException, '', 0),
      );
    };
  }

  async #checked(hostname: string, protocol: string): Promise<Resolved[]> {
    const addresses = [...(await this.#lookup(hostname))];
    if (addresses.length === 0) throw new NotReachable('The host name has no address.');
    if (addresses.every(({ address }) => this.#mayReach(address, protocol))) return addresses;
    throw new NotReachable(this.#unreachable(protocol));
  }

  #mayReach(address: string, protocol: string): boolean {
    if (this.#options.isLoopbackAllowed && isLoopbackAddress(address)) return true;
    return protocol === 'https:' && isPublicAddress(address);
  }

  #unreachable(protocol: string): string {
    return protocol === 'https:' ? 'must lead to a public address' : 'must begin with https://, except on this machine';
  }
}

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');
