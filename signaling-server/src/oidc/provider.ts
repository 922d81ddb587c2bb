import type { SignInProblem } from '@visavis/protocol';
import * as client from 'openid-client';
import type { OidcSettings } from '../sign-in-settings.ts';
import type { BegunSignIn, ByProvider, Identity, IdentityProvider, Log } from '../use-cases/ports.ts';
import { nameIn, valuesAt } from './claims.ts';

const PATIENCE_S = 10;

/** After so long the provider is asked again where its endpoints are. */
const KNOWN_FOR_MS = 60 * 60_000;

/** A failure of `openid-client` that says that the provider could not be asked, rather than that it said something wrong. */
const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

type Discovered = { readonly at: number; readonly configuration: client.Configuration };

/**
 * OpenID Connect Core 1.0 by authorization code, with PKCE (RFC 7636), state, nonce, the issuer in the answer (RFC 9207)
 * and a signature on the ID token that is checked. The provider is first asked when somebody signs in: one that is down
 * stops no start. Over plain http only where the issuer is this machine, which the settings see to.
 */
export class OidcProvider implements IdentityProvider {
  readonly name: string;
  readonly #settings: OidcSettings;
  readonly #redirectUri: string;
  readonly #log: Log;
  #discovered: Discovered | null = null;

  /** `redirectUri`: where the provider sends browsers back to; it is registered there. */
  constructor(settings: OidcSettings, redirectUri: string, log: Log) {
    this.name = settings.name;
    this.#settings = settings;
    this.#redirectUri = redirectUri;
    this.#log = log;
  }

  async begin(): ReturnType<IdentityProvider['begin']> {
    try {
      const configuration = await this.#configuration();
      const begun: BegunSignIn = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: this.#redirectUri,
        scope: this.#settings.scopes,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { ok: true, value: { url: url.href, begun } };
    } catch (error) {
      return this.#failed('provider-away', error);
    }
  }

  /** Z2: a state that is not the one begun with goes no further, and the provider is not asked. */
  async finish(query: string, { state, nonce, verifier }: BegunSignIn): Promise<ByProvider<Identity>> {
    const back = new URL(this.#redirectUri);
    back.search = query;
    if (back.searchParams.get('state') !== state) return { ok: false, problem: 'not-finished' };
    try {
      const configuration = await this.#configuration();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await client.authorizationCodeGrant(configuration, back, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      return { ok: true, value: this.#identity(await this.#allClaims(configuration, tokens.access_token, claims)) };
    } catch (error) {
      return this.#failed(problemOf(error), error);
    }
  }

  #identity(claims: client.IDToken): Identity {
    const { iss: issuer, sub: subject } = claims;
    return { issuer, subject, name: nameIn(claims), roleValues: valuesAt(claims, this.#settings.roleClaim) };
  }

  /** Many providers put the claims of a scope at the user-info endpoint only; what the ID token says goes before. */
  async #allClaims(
    configuration: client.Configuration,
    accessToken: string,
    claims: client.IDToken,
  ): Promise<client.IDToken> {
    const isComplete = valuesAt(claims, this.#settings.roleClaim).length > 0;
    if (isComplete || !configuration.serverMetadata().userinfo_endpoint) return claims;
    return { ...(await client.fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
  }

  async #configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const now = performance.now();
    if (this.#discovered && now - this.#discovered.at < KNOWN_FOR_MS) return this.#discovered.configuration;
    const server = new URL(issuer);
    const configuration = await client.discovery(
      server,
      clientId,
      { ...(clientSecret !== null && { client_secret: clientSecret }) },
      clientSecret === null ? client.None() : undefined,
      {
        timeout: PATIENCE_S,
        execute: [
          client.enableNonRepudiationChecks,
          ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    this.#discovered = { at: now, configuration };
    return configuration;
  }

  /** S6: kind and code, and nothing that somebody sent. */
  #failed(problem: SignInProblem, error: unknown): { ok: false; problem: SignInProblem } {
    const { name: kind, code, cause } = error as { name?: unknown; code?: unknown; cause?: { code?: unknown } };
    const facts = { problem, kind, code, cause: cause?.code };
    this.#log[problem === 'declined' ? 'info' : 'warn'](facts, 'the identity provider signed nobody in');
    return { ok: false, problem };
  }
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof client.AuthorizationResponseError) return 'declined';
  // `fetch` fails with a TypeError that has a cause; one of our own has none.
  if (error instanceof TypeError && error.cause !== undefined) return 'provider-away';
  return AWAY.has(String((error as { code?: unknown }).code)) ? 'provider-away' : 'not-accepted';
}
