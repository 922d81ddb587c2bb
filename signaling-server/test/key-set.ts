import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey } from 'jose';
import { exportJWK } from 'jose';

/** The address at which a help centre's product has its public keys, as long as a test runs. */
export class KeySet {
  readonly url: string;
  readonly #close: () => Promise<void>;
  /** What it answers with next. */
  status = 200;

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.#close = close;
  }

  static async of(keys: Readonly<Record<string, CryptoKey>>): Promise<KeySet> {
    const jwks = {
      keys: await Promise.all(Object.entries(keys).map(async ([kid, key]) => ({ ...(await exportJWK(key)), kid }))),
    };
    const server = createServer((_request, response) => {
      response.writeHead(set.status, { 'content-type': 'application/json' }).end(JSON.stringify(jwks));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const close = () => new Promise<void>((closed) => server.close(() => closed()));
    const set = new KeySet(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`, close);
    return set;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
