import type { Browser } from '@playwright/test';
import { freePort, tempFolder } from '@visavis/testing/node';
import { Client } from 'pg';
import type { Agent } from '../../support/agent.ts';
import { Freelancer } from '../../support/freelancer.ts';
import { adaTakesNext } from '../../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../../support/people.ts';
import { Stack } from '../../support/stack.ts';
import type { Settings } from '../../support/stack.ts';
import { NEAR, Network } from '../network.ts';
import type { Conditions } from '../network.ts';
import { measured } from './measured.ts';
import type { Pair, Run } from './measured.ts';
import { PATIENCE, TRANSPORTS, watchCall, WatchedPage } from './watch.ts';

const START = /^Start (the )?call/;

/** The product's server, reached by a line and a relay in place of directly. */
class StackBehind extends Stack {
  static async behind(network: Network, settings: Settings): Promise<StackBehind> {
    const port = await freePort();
    const origin = await network.lineTo(port);
    const media = {
      VISAVIS_PUBLIC_URL: origin,
      VISAVIS_MEDIA_LISTEN: network.media.listens,
      VISAVIS_MEDIA_ADDRESS: network.media.announced,
      VISAVIS_MEDIA_PORT: String(network.media.port),
    };
    return Stack.begin(new StackBehind(port, await tempFolder(), { ...media, ...settings }, origin));
  }
}

/** A database in which no call can be prepared: from outside, the only way to a cold start of a product that keeps warm. */
const FROST = `create function frost() returns trigger language plpgsql as $$ begin raise 'no call is prepared now'; end $$;
  create trigger frost before insert on warm_calls for each row execute function frost()`;

/** Cleo in conversation with Ada, in real pages of the product: as many calls as are wanted, one after the other. */
export class ProductRig {
  readonly #stack: Stack;
  readonly #network: Network;
  readonly #database: Client;
  readonly #people: readonly [Agent, Freelancer];
  readonly #pair: Pair;

  /** `databaseUrl`: a new database of PostgreSQL. */
  static async start(browser: Browser, databaseUrl: string): Promise<ProductRig> {
    const network = await Network.open();
    const stack = await StackBehind.behind(network, { DATABASE_URL: databaseUrl });
    const database = new Client({ connectionString: databaseUrl });
    try {
      await database.connect();
      await database.query(FROST);
      await database.query('alter table warm_calls disable trigger frost');
      const rig = new ProductRig(stack, network, database, ...(await meeting(browser, stack)));
      // The first is prepared since the offer; only after it may one be cold.
      await rig.call(NEAR, true);
      return rig;
    } catch (error) {
      await database.end();
      await stack.stop();
      await network.close();
      throw error;
    }
  }

  private constructor(stack: Stack, network: Network, database: Client, ada: Agent, cleo: Freelancer) {
    this.#stack = stack;
    this.#network = network;
    this.#database = database;
    this.#people = [ada, cleo];
    this.#pair = { viewer: new WatchedPage(ada.page), publisher: new WatchedPage(cleo.page) };
  }

  /**
   * One call, which is ended, too: what goes on would take from whoever is measured next. As the one before it ends, which nobody
   * measures, it is prepared or, when it is to be cold, kept from being prepared.
   */
  async call(conditions: Conditions, isWarm: boolean): Promise<Run> {
    const { viewer, publisher } = this.#pair;
    await this.#database.query(`alter table warm_calls ${isWarm ? 'disable' : 'enable'} trigger frost`);
    await this.#callAndEnd();
    for (const page of [viewer, publisher]) await page.isAtRest(isWarm ? TRANSPORTS : 0);
    this.#network.conditions = conditions;
    return this.#callAndEnd();
  }

  async #callAndEnd(): Promise<Run> {
    const run = await measured(this.#pair, 'Start call', 'Start the call again');
    this.#network.conditions = NEAR;
    await this.#end();
    return run;
  }

  /** The picture may come before the word that the call was accepted. */
  async #end(): Promise<void> {
    const [{ page }] = this.#people;
    const hangUp = page.getByRole('button', { name: 'End call' });
    // Not a click of the mouse: how soon a page takes that is no matter here.
    await hangUp.dispatchEvent('click', undefined, { timeout: PATIENCE.timeoutMs });
    await page.getByRole('button', { name: START }).waitFor({ timeout: PATIENCE.timeoutMs });
  }

  async close(): Promise<void> {
    await Promise.all(this.#people.map(({ context }) => context.close()));
    await this.#database.end();
    await this.#stack.stop();
    await this.#network.close();
  }
}

/** Both pages are watched from where they have nothing to do with a call yet. */
async function meeting(browser: Browser, stack: Stack): Promise<[Agent, Freelancer]> {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.context.addInitScript(watchCall);
  await cleo.comesToTheQueue();
  const ada = await adaTakesNext(browser, stack);
  await ada.context.addInitScript(watchCall);
  await ada.page.reload();
  await ada.page.getByRole('button', { name: START }).waitFor();
  return [ada, cleo];
}
