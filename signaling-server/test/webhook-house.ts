import type { AccountId, CaseId, NewWebhook, WebhookBody, WebhookWithSecret } from '@visavis/protocol';
import { pino } from 'pino';
import { WebhookRounds } from '../src/jobs/webhook-rounds.ts';
import type { Context } from '../src/use-cases/context.ts';
import { addWebhook, deliveriesOf } from '../src/use-cases/manage-webhooks.ts';
import type { Log } from '../src/use-cases/ports.ts';
import { tellMarketplace } from '../src/use-cases/tell-marketplace.ts';
import { HttpWebhookSender } from '../src/webhooks/sender.ts';
import type { House } from './house.ts';

/** A house whose webhooks really go out, round by round as a test says. */
export class WebhookHouse {
  readonly house: House;
  readonly context: Context;
  readonly rounds: WebhookRounds;
  readonly #sender = new HttpWebhookSender({ isLoopbackAllowed: true });
  #hasRoom = false;

  constructor(house: House, log: Log = pino({ level: 'silent' })) {
    this.house = house;
    this.context = { ...house.context, webhooks: this.#sender };
    this.rounds = new WebhookRounds(
      () => this.context,
      () => (this.#hasRoom = true),
      log,
    );
  }

  close(): Promise<void> {
    return this.#sender.close();
  }

  async hasEndpoint(url: string, over: Partial<NewWebhook> = {}): Promise<WebhookWithSecret> {
    const added = await addWebhook(this.context, { url, description: '', types: null, ...over });
    if (!added.ok) throw new Error(added.refusal);
    return added.value;
  }

  /** Something happens in a case, which has an event without any consequence. */
  async tells(caseId: CaseId): Promise<void> {
    const data = { caseId, accountId: 'acct-of-webhooks' as AccountId };
    await this.context.store.transaction((tx, now) => tellMarketplace(tx, caseId, 'case.objected', data, now));
  }

  /** All that is due now has been tried, and what is late has been said. */
  async delivers(): Promise<void> {
    await this.rounds.alert();
    do {
      this.#hasRoom = false;
      await this.rounds.round();
      await this.rounds.settled();
    } while (this.#hasRoom);
  }

  /** Time goes on in steps of a minute or more, and what falls due is tried. */
  async passes(ms: number, stepMs = 60_000): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      this.house.clock.advance(stepMs);
      await this.delivers();
    }
  }

  async logOf({ id }: WebhookWithSecret) {
    const page = await deliveriesOf(this.context, id, {});
    if (!page.ok) throw new Error(page.refusal);
    return page.value.deliveries;
  }
}

/** The numbers of a case's events, in the order of their coming. */
export const sequenceOf = (bodies: readonly WebhookBody[], caseId: CaseId): (number | null)[] =>
  bodies.filter(({ data }) => data['caseId'] === caseId).map(({ sequence }) => sequence);
