import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sfu, StaffId } from '@visavis/protocol';
import { agentFacts, CaseId, freelancerFacts, phoneFacts, supervisorFacts } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, HandClock } from '@visavis/testing';
import { freshDatabase } from '@visavis/testing/database';
import { readConfig } from '../src/config.ts';
import type { Mail } from '../src/domain/mail.ts';
import { CallRecordings } from '../src/recording/call-recordings.ts';
import { FileVault } from '../src/evidence/vault.ts';
import { phraseFrom } from '../src/mail/phrase.ts';
import { Templates } from '../src/mail/templates.ts';
import { createLetters } from '../src/mail/writer.ts';
import { newStaffId } from '../src/secrets/ids.ts';
import { AccountTokens } from '../src/secrets/account-tokens.ts';
import { InvitationTokens } from '../src/secrets/invitation-token.ts';
import { SignInTokens } from '../src/secrets/sign-in-token.ts';
import type { Place } from '../src/store/open-store.ts';
import { openStore } from '../src/store/open-store.ts';
import { addStaff } from '../src/store/staff.ts';
import type { Store } from '../src/store/store.ts';
import { zoneOffset } from '../src/time/zone.ts';
import type { Context } from '../src/use-cases/context.ts';
import { LivePolicy } from '../src/use-cases/live-policy.ts';
import { joinQueue } from '../src/use-cases/join-queue.ts';
import type { Delivery } from '../src/use-cases/ports.ts';
import { reportEvent } from '../src/use-cases/report-event.ts';
import { setDeskPresence } from '../src/use-cases/desk-presence.ts';
import { setAgentState } from '../src/use-cases/set-agent-state.ts';
import { Turns } from '../src/use-cases/turns.ts';

/** A folder of its own for each house; it is made with the first piece. */
function evidenceIn(store: Store): Pick<Context, 'vault' | 'evidenceRemover'> {
  const files = new FileVault(store, join(tmpdir(), `visavis-evidence-${randomUUID()}`), Buffer.alloc(32, 9));
  return { vault: files, evidenceRemover: files };
}

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
const TOKEN_KEY = Buffer.alloc(32, 7).toString('base64url');

type Told = { readonly to: string; readonly name: string; readonly fact: unknown };

/** As a socket carries it. */
const asSent = (fact: unknown): unknown => JSON.parse(JSON.stringify(fact));

/** A server without edges: a real store, a clock moved by hand, and a record of what people were told. */
export class House {
  readonly context: Context;
  readonly clock: HandClock;
  readonly told: Told[] = [];
  readonly sent: Mail[] = [];
  /** What the mail server answers next. */
  delivery: Delivery = { result: 'accepted', serverSaid: '250 ok' };
  /** Runs while a mail is with the mail server. */
  whileSending: () => Promise<void> = async () => {};

  constructor(store: Store, sfu: Sfu, clock: HandClock) {
    this.clock = clock;
    const livePolicy = new LivePolicy(readConfig({ VISAVIS_DEMO: 'on', VISAVIS_UNDO_SECONDS: '0' }).policy, zoneOffset);
    this.context = {
      recordings: new CallRecordings(() => this.context, SILENT),
      store,
      sfu,
      notifier: {
        toFreelancer: (caseId, name, fact) => this.#tell(caseId, name, freelancerFacts[name].parse(asSent(fact))),
        toPhone: (caseId, name, fact) => this.#tell(`phone of ${caseId}`, name, phoneFacts[name].parse(asSent(fact))),
        toFreelancers: (name, fact) => this.#tell('freelancers', name, freelancerFacts[name].parse(asSent(fact))),
        toAgent: (agentId, name, fact) => this.#tell(agentId, name, agentFacts[name].parse(asSent(fact))),
        toWatcher: (staffId, name, fact) =>
          this.#tell(`watcher ${staffId}`, name, supervisorFacts[name].parse(asSent(fact))),
        toDesks: (name, fact) => this.#tell('desks', name, agentFacts[name].parse(asSent(fact))),
      },
      desks: {
        prepared: () => true,
        close: () => ({ seats: [], isElsewhere: false }),
        closeAll: () => ({ seats: [] }),
      },
      lines: { close: () => ({ isElsewhere: false }), sessionsOf: () => [] },
      sender: {
        send: async (mail) => {
          this.sent.push(mail);
          await this.whileSending();
          return this.delivery;
        },
      },
      writer: { newPhrase: () => phraseFrom(new Uint8Array(8)), ...createLetters(new Templates()) },
      tokens: new InvitationTokens(TOKEN_KEY),
      identityTokens: new AccountTokens(TOKEN_KEY, 'identity'),
      helpCentre: null,
      noticeTokens: new AccountTokens(TOKEN_KEY, 'notice'),
      signInTokens: new SignInTokens(TOKEN_KEY),
      identityProvider: null,
      get policy() {
        return livePolicy.current;
      },
      livePolicy,
      queueChanged: () => {},
      warmthChanged: () => {},
      turns: new Turns(),
      webhooks: { problemWith: async () => null, send: async () => ({ result: 'answered', status: 204, said: '' }) },
      ...evidenceIn(store),
      mailQueued: () => {},
      webhooksQueued: () => {},
    };
  }

  /** Facts come here as the wire takes them: one that its schema refuses fails the test. */
  #tell(to: string, name: string, fact: unknown): void {
    this.told.push({ to, name, fact });
  }

  /** The facts of one name that one person was told. */
  factsTo(to: string, name: string): unknown[] {
    return this.told.filter((told) => told.to === to && told.name === name).map(({ fact }) => fact);
  }

  /** A new account's first proposal is reported; answers the case it opened. */
  async opensCase(accountId: string): Promise<CaseId> {
    const account = anAccount({ id: accountId as never, email: `${accountId}@freelancers.example` });
    const reply = await reportEvent(this.context, aMarketplaceEvent({ account }));
    return CaseId.parse(reply.ok ? reply.value.caseId : reply.refusal);
  }

  /** A freelancer with a case of their own is in the queue, a second behind whoever came before. */
  async hasWaiting(accountId: string): Promise<CaseId> {
    const caseId = await this.opensCase(accountId);
    this.clock.advance(1_000);
    const joined = await joinQueue(this.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    if (!joined.ok) throw new Error(joined.refusal);
    return caseId;
  }

  /** Everybody goes home: nobody waits, nobody is with an agent, nothing has been told. For the end of a test. */
  async empties(): Promise<void> {
    const ended = new Date(this.clock.now());
    const { db } = this.context.store;
    await db.updateTable('offers').set({ ended: 'withdrawn', ended_at: ended }).where('ended_at', 'is', null).execute();
    await db
      .updateTable('tickets')
      .set({
        state: 'ended',
        ended_at: ended,
        wrapped_up_at: ended,
        disposition: 'no-show',
        pending: null,
        pending_until: null,
      })
      .where('ended_at', 'is', null)
      .execute();
    await db.updateTable('tickets').set({ wrapped_up_at: ended }).where('wrapped_up_at', 'is', null).execute();
    await db
      .updateTable('staff')
      .set({ state: 'offline', next_state: null, wrap_up_ends_at: null })
      .where('state', '!=', 'offline')
      .execute();
    this.told.length = 0;
  }

  /** An agent of this name is signed in and available. */
  async hasAgent(name: string): Promise<StaffId> {
    const id = newStaffId();
    const staff = { id, username: name.toLowerCase(), name, role: 'vv_agent', passwordHash: 'none' } as const;
    await addStaff(this.context.store.db, staff, this.clock.now());
    await setDeskPresence(this.context, id, true);
    await setAgentState(this.context, id, 'available');
    return id;
  }
}

/** Each kind of database the store runs on, for `describe.each`. */
export const DATABASES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['PGlite', async () => ({ kind: 'memory' })],
  ['PostgreSQL', async () => ({ kind: 'server', url: await freshDatabase() })],
];

export async function openHouse(place: Place, sfu: Sfu): Promise<House> {
  const clock = new HandClock();
  return new House(await openStore(place, { clock: clock.now }), sfu, clock);
}
