import type { AgentCommands, FreelancerCommands } from '@visavis/protocol';
import { Offer, QueuePlace } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { setTimeout as delay } from 'node:timers/promises';
import type { RawLine } from '../support/raw-line.ts';
import { agentLine, freelancerLine, freelancerSocket } from '../support/raw-line.ts';
import type { Crowd, Freelancer } from './crowd.ts';
import { Timings } from './figures.ts';

export type LoadRun = {
  readonly origin: string;
  readonly crowd: Crowd;
  readonly seconds: number;
  /** How long a contact takes, about. */
  readonly contactMs: number;
};

/** What the clients saw. `acknowledged`: what the server said yes to, to be found in the database after. */
export type Seen = {
  readonly joins: Timings;
  readonly claims: Timings;
  /** A round trip that the server answers without doing anything: the floor. */
  readonly bare: Timings;
  readonly places: number;
  readonly acknowledged: {
    readonly joined: Set<string>;
    readonly claimed: string[];
    readonly lines: Set<string>;
    readonly decided: Set<string>;
  };
  readonly refused: Map<string, number>;
};

type Recording = { -readonly [Key in keyof Seen]: Seen[Key] };

/**
 * Freelancers who join, wait, sometimes reload; agents who take whom they are offered, say a line and decide. Runs for so many
 * seconds against a server on this machine, then closes every line.
 */
export async function runLoad({ origin, crowd, seconds, contactMs }: LoadRun): Promise<Seen> {
  const seen: Recording = {
    joins: new Timings(),
    claims: new Timings(),
    bare: new Timings(),
    places: 0,
    acknowledged: { joined: new Set(), claimed: [], lines: new Set(), decided: new Set() },
    refused: new Map(),
  };
  const stop = new AbortController();
  const lines: { close(): void }[] = [];
  // One of them only measures: a second line of somebody who waits would take their place.
  const [observer, ...waiting] = crowd.freelancers;
  const freelancers = waiting.map((one, index) => waits(origin, one, index, seen, stop.signal, lines));
  await Promise.all(freelancers.map((one) => one.joined));
  const agents = crowd.agents.map((session) => works(origin, session, contactMs, seen, stop.signal, lines));
  const floor = measures(origin, observer, seen, stop.signal, lines);
  await delay(seconds * 1000);
  stop.abort();
  await Promise.all([...agents, ...freelancers.map((one) => one.done), floor]);
  for (const line of lines) line.close();
  return seen;
}

/** A freelancer; one in ten reloads the page every few seconds. */
function waits(
  origin: string,
  { session }: Freelancer,
  index: number,
  seen: Recording,
  stop: AbortSignal,
  lines: { close(): void }[],
): { joined: Promise<void>; done: Promise<void> } {
  const open = (): RawLine<FreelancerCommands> => {
    const line = freelancerLine(origin, session);
    lines.push(line);
    line.on('queue:place', (told) => {
      QueuePlace.parse(told);
      seen.places += 1;
    });
    return line;
  };
  let line = open();
  const joins = async (): Promise<void> => {
    const join = { clientId: aClientId(), devices: aDeviceCheck() };
    const reply = await seen.joins.of(() => line.ask('queue:join', join));
    if (reply.ok) seen.acknowledged.joined.add(reply.value.id);
    else count(seen, reply.refusal);
  };
  const joined = joins();
  const reloads = async (): Promise<void> => {
    while (await pause(2_000 + Math.random() * 4_000, stop)) {
      line.close();
      await delay(200);
      line = open();
      await line.ask('session:sync', {});
    }
  };
  const done = index % 10 === 0 ? joined.then(reloads) : joined;
  return { joined, done };
}

/** An agent; one offer in twenty is declined or left to lapse. */
async function works(
  origin: string,
  session: string,
  contactMs: number,
  seen: Recording,
  stop: AbortSignal,
  lines: { close(): void }[],
): Promise<void> {
  const line = agentLine(origin, `visavis_staff=${session}`);
  lines.push(line);
  let offer: Offer | null = null;
  let heard: () => void = () => {};
  line.on('offer:changed', (told) => {
    offer = Offer.nullable().parse(told);
    heard();
  });
  await line.get('desk:sync', {});
  while (!stop.aborted) {
    await line.ask('agent:set-state', { state: 'available' });
    const now = await nextOffer(
      () => offer,
      (listener) => (heard = listener),
      stop,
    );
    if (!now) return;
    if (Math.random() < 0.05) await line.ask('offer:decline', { offerId: now.id, reason: 'not-ready' });
    else await takes(line, now, contactMs, seen);
  }
}

async function nextOffer(
  offered: () => Offer | null,
  listen: (heard: () => void) => void,
  stop: AbortSignal,
): Promise<Offer | null> {
  while (!stop.aborted) {
    const now = offered();
    if (now) return now;
    const { promise, resolve } = Promise.withResolvers<void>();
    listen(resolve);
    await Promise.race([promise, pause(1_000, stop)]);
  }
  return null;
}

async function takes(line: RawLine<AgentCommands>, offer: Offer, contactMs: number, seen: Recording): Promise<void> {
  const taken = await seen.claims.of(() => line.ask('offer:accept', { offerId: offer.id }));
  if (!taken.ok) return count(seen, taken.refusal);
  const { ticketId, epoch } = taken.value;
  const held = { ticketId, epoch };
  seen.acknowledged.claimed.push(`${ticketId} ${epoch}`);
  const said = await line.ask('chat:send', { ...held, clientId: aClientId(), text: 'Hello, thank you for waiting.' });
  if (said.ok) seen.acknowledged.lines.add(said.value.id);
  await delay(contactMs * (0.5 + Math.random()));
  const decided = await line.ask('outcome:record', {
    ...held,
    clientId: aClientId(),
    decision: aDecision(),
    override: 'A load run asks no questions.',
  });
  if (!decided.ok) return count(seen, decided.refusal);
  seen.acknowledged.decided.add(ticketId);
  await line.ask('wrap-up:finish', { ticketId });
}

/** The floor, beside all the rest: a command that does not exist is refused without asking anything else. */
async function measures(
  origin: string,
  freelancer: Freelancer | undefined,
  seen: Recording,
  stop: AbortSignal,
  lines: { close(): void }[],
): Promise<void> {
  if (!freelancer) return;
  const socket = freelancerSocket(origin, freelancer.session);
  lines.push(socket);
  while (await pause(100, stop)) await seen.bare.of(() => socket.timeout(10_000).emitWithAck('no:such-command', {}));
}

/** Answers false when the run ends meanwhile. */
const pause = (ms: number, stop: AbortSignal): Promise<boolean> =>
  delay(ms, undefined, { signal: stop }).then(
    () => true,
    () => false,
  );

function count({ refused }: Recording, refusal: string): void {
  refused.set(refusal, (refused.get(refusal) ?? 0) + 1);
}
