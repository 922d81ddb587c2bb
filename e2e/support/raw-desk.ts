import { expect } from '@playwright/test';
import { Agent as AgentFact, ChatMessage, Offer } from '@visavis/protocol';
import type { Agent, AgentCommands, Contact, DeviceCheck, Disposition, OpenCall } from '@visavis/protocol';
import { aClientId, until } from '@visavis/testing';
import type { Staff } from './people.ts';
import { rawAgent } from './raw-line.ts';
import type { RawLine } from './raw-line.ts';
import type { Stack } from './stack.ts';

/** An agent without a page: answers whether they are there, and does what a story says, or pointedly nothing. */
export class RawDesk {
  readonly #line: RawLine<AgentCommands>;
  #offer: Offer | null = null;
  #agent: Agent | null = null;
  #contact: Contact | null = null;
  readonly #read: ChatMessage[] = [];

  private constructor(line: RawLine<AgentCommands>) {
    this.#line = line;
    line.on('offer:changed', (told) => (this.#offer = Offer.nullable().parse(told)));
    line.on('agent:changed', (told) => (this.#agent = AgentFact.parse(told)));
    line.on('chat:message', (told) => this.#read.push(ChatMessage.parse(told)));
  }

  static async arrives(stack: Stack, staff: Staff): Promise<RawDesk> {
    const desk = new RawDesk(await rawAgent(stack.origin, staff));
    await desk.#line.get('desk:sync', {});
    return desk;
  }

  /** To ask what no story of an honest agent would. */
  get line(): RawLine<AgentCommands> {
    return this.#line;
  }

  async goesAvailable(): Promise<void> {
    await this.#line.get('agent:set-state', { state: 'available' });
  }

  async takesBreak(): Promise<void> {
    await this.#line.get('agent:set-state', { state: 'break' });
  }

  async isOfferedSomebody(): Promise<void> {
    await until('an offer', () => this.#offer !== null);
  }

  /** Waits for an offer and accepts it; answers what was written in this conversation so far. */
  async takesNext(): Promise<readonly string[]> {
    await this.isOfferedSomebody();
    if (!this.#offer) throw new Error('the offer is gone');
    this.#contact = await this.#line.get('offer:accept', { offerId: this.#offer.id });
    return this.#contact.messages.map(({ text }) => text);
  }

  async countsAs(state: Agent['state']): Promise<void> {
    await until(`the agent to be ${state}`, () => this.#agent?.state === state);
  }

  /** What the check before the queue found, as the desk is told. */
  get devices(): DeviceCheck {
    return this.#held().devices;
  }

  /** Ends without a decision, and is free for the next. */
  async endsContact(disposition: Disposition): Promise<void> {
    const { ticketId, epoch } = this.#held();
    await this.#line.get('ticket:end', { ticketId, epoch, disposition });
    await this.#line.get('wrap-up:finish', { ticketId });
    this.#contact = null;
  }

  async writes(text: string): Promise<void> {
    const { ticketId, epoch } = this.#held();
    await this.#line.get('chat:send', { ticketId, epoch, clientId: aClientId(), text });
  }

  async reads(text: string): Promise<void> {
    await until(`"${text}"`, () => this.#read.some((message) => message.text === text));
  }

  async startsCall(): Promise<OpenCall> {
    const { ticketId, epoch } = this.#held();
    return this.#line.get('call:start', { ticketId, epoch });
  }

  /** As a tab that is closed or a machine that dies: without a word. */
  vanishes(): void {
    this.#line.close();
  }

  #held(): Contact {
    expect(this.#contact).not.toBeNull();
    return this.#contact as Contact;
  }
}
