import { Offer } from '@visavis/protocol';
import type { AgentCommands, FreelancerCommands, HeldTicket } from '@visavis/protocol';
import { aClientId, aDeviceCheck, until } from '@visavis/testing';
import { freePort, startPostgres, tempFolder } from '@visavis/testing/node';
import { aCrowd } from '../../load/crowd.ts';
import type { Crowd } from '../../load/crowd.ts';
import { agentLine, freelancerLine } from '../../support/raw-line.ts';
import type { RawLine } from '../../support/raw-line.ts';
import { Stack } from '../../support/stack.ts';
import { collectable, collectGarbage } from './collect.ts';
import { ProductSide } from './product-side.ts';
import { SyntheticCall } from './synthetic-call.ts';
import type { CallRig } from './synthetic-call.ts';

/** As often as pages do. */
const REPORTS_EVERY_MS = 10_000;

class CountedStack extends Stack {
  #inspectorPort = 0;

  static async counted(databaseUrl: string): Promise<CountedStack> {
    const inspectorPort = await freePort();
    const settings = { DATABASE_URL: databaseUrl, ...collectable(inspectorPort) };
    const stack = new CountedStack(await freePort(), await tempFolder(), settings);
    stack.#inspectorPort = inspectorPort;
    return Stack.begin(stack);
  }

  collect(): Promise<void> {
    return collectGarbage(this.pid, this.#inspectorPort);
  }

  get pid(): number {
    return this.process?.pid ?? 0;
  }
}

/** Calls of the product, with all that belongs to one: an agent, a case, a place in the queue, an offer, reports on the line. */
export class ProductCalls implements CallRig {
  readonly #stack: CountedStack;
  readonly #crowd: Crowd;
  readonly #stopDatabase: () => Promise<void>;
  #calls = 0;

  /** For at most so many calls. */
  static async start(most: number): Promise<ProductCalls> {
    const postgres = await startPostgres();
    const databaseUrl = await postgres.newDatabase();
    const stack = await CountedStack.counted(databaseUrl);
    return new ProductCalls(stack, await aCrowd(databaseUrl, most, most), () => postgres.stop());
  }

  private constructor(stack: CountedStack, crowd: Crowd, stopDatabase: () => Promise<void>) {
    this.#stack = stack;
    this.#crowd = crowd;
    this.#stopDatabase = stopDatabase;
  }

  get pid(): number {
    return this.#stack.pid;
  }

  collect(): Promise<void> {
    return this.#stack.collect();
  }

  /** One after the other: whoever waits is offered to the only agent who has nobody. */
  async call(): Promise<SyntheticCall> {
    const [freelancer, session] = [this.#crowd.freelancers[this.#calls], this.#crowd.agents[this.#calls]];
    if (!freelancer || session === undefined) throw new Error('nobody is left for a call');
    this.#calls += 1;
    const agentSays = agentLine(this.#stack.origin, `visavis_staff=${session}`);
    const freelancerSays = freelancerLine(this.#stack.origin, freelancer.session);
    const sides = [new ProductSide(freelancerSays, ['audio', 'video']), new ProductSide(agentSays, ['audio'])] as const;
    const held = await meet(agentSays, freelancerSays);
    const [seen, heard] = await Promise.all([sides[0].person, sides[1].person]);
    const { id } = await agentSays.get('call:start', held);
    await freelancerSays.get('call:accept', { callId: id });
    // The last of them may be on its way as the line is closed.
    const report = (side: ProductSide) => void side.reports(id).catch(() => undefined);
    const reports = sides.map((side) => setInterval(() => report(side), REPORTS_EVERY_MS));
    return new SyntheticCall(seen, heard, () => {
      for (const report of reports) clearInterval(report);
      for (const line of [agentSays, freelancerSays]) line.close();
    });
  }

  async close(): Promise<void> {
    await this.#stack.stop();
    await this.#stopDatabase();
  }
}

/** The freelancer comes, and this agent takes them. */
async function meet(agent: RawLine<AgentCommands>, freelancer: RawLine<FreelancerCommands>): Promise<HeldTicket> {
  const offers: Offer[] = [];
  agent.on('offer:changed', (told) => {
    const offer = Offer.nullable().parse(told);
    if (offer) offers.push(offer);
  });
  await freelancer.get('queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
  await agent.get('desk:sync', {});
  await agent.get('agent:set-state', { state: 'available' });
  const [offer] = await until('an offer', () => (offers.length > 0 ? offers : null));
  if (!offer) throw new Error('there is no offer');
  const { ticketId, epoch } = await agent.get('offer:accept', { offerId: offer.id });
  return { ticketId, epoch };
}
