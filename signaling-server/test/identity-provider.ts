import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { freePort } from '@visavis/testing/node';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/** Somebody the identity provider knows. */
export type Known = { readonly name: string; readonly email?: string; readonly groups?: readonly string[] };

export const CLIENT = { id: 'visavis', secret: 'a-client-secret-for-tests-only' };

/** A real OpenID provider on a port of its own, at which whoever `person` names is signed in without being asked. */
export class TestIdentityProvider {
  readonly issuer: string;
  readonly #port: number;
  #server: Server | null = null;
  /** The subject who signs in next; null declines. */
  person: string | null = 'ada-at-work';
  readonly people = new Map<string, Known>();
  /** Changes what the token endpoint answers. */
  spoil: (answer: Record<string, unknown>) => void = () => {};
  /** Whether all claims are in the ID token, rather than at the user-info endpoint. */
  putsClaimsInTokens = false;

  private constructor(port: number) {
    this.#port = port;
    this.issuer = `http://127.0.0.1:${port}`;
  }

  /** Reserves its address; nobody answers there before `starts`. */
  static async reserve(): Promise<TestIdentityProvider> {
    return new TestIdentityProvider(await freePort());
  }

  async starts(redirectUri: string): Promise<void> {
    const provider = await this.#provider(redirectUri);
    const answer = provider.callback();
    const server = createServer((request, response) => {
      if (request.url?.startsWith('/interaction/')) return void this.#interact(provider, request, response);
      if (request.url === '/token') spoilAnswer(response, (body) => this.spoil(body));
      return void answer(request, response);
    });
    this.#server = server;
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
  }

  async stops(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  async #provider(redirectUri: string): Promise<Provider> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const provider: Provider = new Provider(this.issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
      cookies: { keys: ['a-cookie-key-for-tests'] },
      features: { devInteractions: { enabled: false } },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
      claims: { profile: ['name', 'groups'], email: ['email'] },
      conformIdTokenClaims: !this.putsClaimsInTokens,
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.people.get(sub) }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({
          ...(oidc.client && { clientId: oidc.client.clientId }),
          ...(oidc.session?.accountId && { accountId: oidc.session.accountId }),
        });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    });
    return provider;
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = this.person === null ? { error: 'access_denied' } : { login: { accountId: this.person } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

/** Lets `spoil` change the JSON that a response is about to end with. */
function spoilAnswer(response: ServerResponse, spoil: (body: Record<string, unknown>) => void): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body: string | Buffer) => {
    const answer = JSON.parse(String(body)) as Record<string, unknown>;
    spoil(answer);
    const text = JSON.stringify(answer);
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
}
