import type { StaffSignIn } from '@visavis/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const FROM_ONE_ADDRESS = 20;
const AS_ONE_USERNAME = 10;

/** More than the staff of a large house in the first minute of a shift. */
const ALL_TOGETHER = 200;

/** By a provider nobody guesses anything, a house has one address, and each sign-in has two steps. */
const STEPS_FROM_ONE_ADDRESS = 120;
const STEPS_ALL_TOGETHER = 600;

/** Who tried too often, and for how many seconds that holds; null where nobody did. */
export type TooOften = { readonly who: 'username' | 'address' | 'everybody'; readonly seconds: number } | null;

/** For a route's `config.rateLimit`: tries by password from one address. */
export const SIGN_INS_FROM_AN_ADDRESS = { max: FROM_ONE_ADDRESS, timeWindow: '1 minute' } as const;

/**
 * S8, Z8, quality T8: tries to sign in, counted for each username from wherever it is tried, and for all people together;
 * before it is known whether there is such a person. What one limit stops is not counted by the next: an address and a
 * username use up no more than their own part of the whole.
 */
export function signInLimits(server: FastifyInstance) {
  const limit = (max: number, keyOf: (request: FastifyRequest) => string) =>
    server.createRateLimit({ max, timeWindow: '1 minute', keyGenerator: keyOf });
  const byUsername = limit(AS_ONE_USERNAME, ({ body }) => `as ${(body as StaffSignIn).username.toLowerCase()}`);
  const byAddress = limit(STEPS_FROM_ONE_ADDRESS, ({ ip }) => `by a provider from ${ip}`);
  const together = limit(ALL_TOGETHER, () => 'by password');
  const togetherByProvider = limit(STEPS_ALL_TOGETHER, () => 'by a provider');

  const exceeds = async (take: typeof together, who: NonNullable<TooOften>['who'], request: FastifyRequest) => {
    const counted = await take(request);
    return !counted.isAllowed && counted.isExceeded ? { who, seconds: counted.ttlInSeconds } : null;
  };

  return {
    /** A try by password; its address is counted by the route. */
    byPassword: async (request: FastifyRequest): Promise<TooOften> =>
      (await exceeds(byUsername, 'username', request)) ?? exceeds(together, 'everybody', request),
    /** The beginning of a sign-in by the provider, or its end. */
    byProvider: async (request: FastifyRequest): Promise<TooOften> =>
      (await exceeds(byAddress, 'address', request)) ?? exceeds(togetherByProvider, 'everybody', request),
  };
}
