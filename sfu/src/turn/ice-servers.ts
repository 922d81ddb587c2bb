import { createHmac } from 'node:crypto';
import type { IceServers } from '@visavis/protocol';
import type { TurnOptions } from '../options.ts';

/**
 * The TURN servers for one person, with credentials that both sides make from a shared secret and that end by themselves: the
 * user name is the second at which they do, the password its HMAC-SHA1 (the TURN REST API of draft-uberti-behave-turn-rest, as
 * coturn's `use-auth-secret` checks it). Empty where no server is configured.
 */
export function iceServersFor(turn: TurnOptions | undefined, holder: string, nowMs: number): IceServers {
  if (turn === undefined) return [];
  const username = `${Math.floor(nowMs / 1000) + turn.lifeSeconds}:${holder}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [{ urls: [...turn.urls], username, credential }];
}
