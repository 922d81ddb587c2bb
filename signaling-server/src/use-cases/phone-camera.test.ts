import type { CallId, CaseId, Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDecision } from '@visavis/testing';
import { sendingParameters } from '@visavis/testing/rtp-parameters';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, recordOutcome, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { PHONE_LINK_MS } from '../domain/phone.ts';
import { relayInOrder } from '../media-control/relay-events.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { insertFreelancerSession } from '../store/credentials.ts';
import { latestInvitationOf, revokeInvitation } from '../store/invitations.ts';
import { acceptCall } from './accept-call.ts';
import { endSession } from './end-session.ts';
import { endCallAsAgent } from './end-call.ts';
import { offerPhone } from './offer-phone.ts';
import { setPhonePresence } from './phone-presence.ts';
import { startPhone } from './start-phone.ts';
import { stopPhone } from './stop-phone.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { phoneBehind, syncPhone } from './sync-phone.ts';
import { takeSeat } from './take-seat.ts';
import { followPhone } from './tell-phone.ts';

const verified = aDecision();
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

describe.each(DATABASES)('a phone as camera on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let session: string;
  let contact: Contact;
  let stopListening: () => void;
  let settled: () => Promise<void>;
  let people = 0;
  const newName = (): string => `pc-${++people}`;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    const relay = relayInOrder(house.context, quiet);
    stopListening = mediaNode().onEvent(relay.take);
    settled = relay.settled;
  });
  afterAll(async () => {
    stopListening();
    await settled();
    await house.context.store.close();
  });
  afterEach(async () => {
    await settled();
    await house.empties();
  });
  beforeEach(async () => {
    cleo = await house.hasWaiting(newName());
    session = await sessionOf(cleo);
    ada = await house.hasAgent(newName());
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
  });

  async function sessionOf(caseId: CaseId): Promise<string> {
    const secret = newSecret();
    const invitation = await latestInvitationOf(house.context.store.db, caseId);
    const expiresAt = house.clock.now() + 24 * 60 * 60_000;
    const made = { secretHash: hashOf(secret), caseId, invitationId: invitation?.id ?? null, expiresAt };
    await house.context.store.transaction((tx) => insertFreelancerSession(tx, made));
    return secret;
  }
  async function offered(): Promise<string> {
    const reply = await offerPhone(house.context, cleo, session);
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value.token;
  }
  async function joined(): Promise<string> {
    const reply = await startPhone(house.context, await offered());
    if (!reply.ok) throw new Error(reply.refusal);
    await setPhonePresence(house.context, cleo, true);
    return reply.value.session;
  }
  async function live(): Promise<CallId> {
    const started = await startCall(house.context, ada, contact.ticketId);
    if (!started.ok) throw new Error(started.refusal);
    await acceptCall(house.context, cleo, started.value.id);
    return started.value.id;
  }
  async function sendsPicture(callId: CallId, seat: 'phone' | 'freelancer'): Promise<string> {
    const at = { callId, seat };
    const seated = await mediaNode().joinSeat(at);
    if (!seated.ok) throw new Error(seated.refusal);
    const made = await mediaNode().produce(at, seated.value.send?.id ?? '', 'video', sendingParameters('video'));
    if (!made.ok) throw new Error(made.refusal);
    await settled();
    return made.value.producerId;
  }
  const status = async () => {
    const synced = await syncFreelancer(house.context, cleo);
    return synced.ok ? synced.value.phone.state : synced.refusal;
  };
  const camera = async () => {
    const synced = await syncDesk(house.context, ada);
    return synced.ok && synced.value.contact?.camera;
  };
  const moves = async () => {
    const synced = await syncDesk(house.context, ada);
    const timeline = (synced.ok && synced.value.contact?.timeline) || [];
    return timeline.map(({ text }) => text).filter((text) => text.includes('camera'));
  };

  it('PH1 takes a link’s token once, whoever presses first', async () => {
    const token = await offered();
    expect(await status()).toBe('offered');
    const replies = await Promise.all([1, 2, 3].map(() => startPhone(house.context, token)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies).toContainEqual(refuse('phone-link-invalid'));
  });

  it('PH1 refuses a link that is too old, was replaced, or never was ours, all the same', async () => {
    const old = await offered();
    const newer = await offered();
    expect(await startPhone(house.context, old)).toEqual(refuse('phone-link-invalid'));
    house.clock.advance(PHONE_LINK_MS);
    expect(await startPhone(house.context, newer)).toEqual(refuse('phone-link-invalid'));
    expect(await startPhone(house.context, newSecret())).toEqual(refuse('phone-link-invalid'));
    expect(await status()).toBe('none');
  });

  it('PH1 keeps hashes only, and puts the token into the fragment', async () => {
    const reply = await offerPhone(house.context, cleo, session);
    const { token, url } = reply.ok ? reply.value : { token: '', url: '' };
    expect(new URL(url).hash).toBe(`#t=${token}`);
    const rows = await house.context.store.db.selectFrom('phones').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('PH2 puts the phone out that was there before', async () => {
    const first = await joined();
    const token = await offered();
    expect(await phoneBehind(house.context, first)).toBe(cleo);
    const second = await startPhone(house.context, token);
    expect(await phoneBehind(house.context, first)).toBeNull();
    expect(second.ok && (await phoneBehind(house.context, second.value.session))).toBe(cleo);
    expect(house.factsTo(`phone of ${cleo}`, 'phone:ended')).toEqual([{ why: 'other-phone' }]);
  });

  it('PH5 PH6 tells both sides as the picture moves to the phone, and back', async () => {
    const callId = await live();
    await sendsPicture(callId, 'freelancer');
    await joined();
    expect([await status(), await camera()]).toEqual(['joined', 'computer']);
    await sendsPicture(callId, 'phone');
    expect([await status(), await camera()]).toEqual(['live', 'phone']);
    await stopPhone(house.context, cleo);
    expect([await status(), await camera()]).toEqual(['none', 'computer']);
    expect(house.factsTo(ada, 'call:camera')).toEqual([
      { callId, camera: 'phone' },
      { callId, camera: 'computer' },
    ]);
    expect(await moves()).toEqual([
      'The camera moved to the freelancer’s phone',
      'The camera moved back to the freelancer’s computer',
    ]);
  });

  it('PH5 says that the phone is paused, and that its line is gone', async () => {
    const callId = await live();
    await joined();
    const producerId = await sendsPicture(callId, 'phone');
    await mediaNode().pauseProducer({ callId, seat: 'phone' }, producerId, true);
    await settled();
    expect(await status()).toBe('paused');
    await mediaNode().pauseProducer({ callId, seat: 'phone' }, producerId, false);
    await setPhonePresence(house.context, cleo, false);
    expect(await status()).toBe('lost');
    await setPhonePresence(house.context, cleo, true);
    await settled();
    expect(await status()).toBe('live');
    const told = house.factsTo(cleo, 'phone:changed').map((fact) => (fact as { state: string }).state);
    expect(told).toEqual(expect.arrayContaining(['offered', 'joined', 'live', 'paused', 'lost']));
  });

  it('PH6 takes a computer that sends a picture for one that took back', async () => {
    const callId = await live();
    const phone = await joined();
    await sendsPicture(callId, 'phone');
    await sendsPicture(callId, 'freelancer');
    expect([await status(), await camera()]).toEqual(['none', 'computer']);
    expect(await phoneBehind(house.context, phone)).toBeNull();
  });

  it('PH3 closes the phone’s transports before it answers, and its session is worth nothing', async () => {
    const callId = await live();
    const phone = await joined();
    await sendsPicture(callId, 'phone');
    await stopPhone(house.context, cleo);
    expect(await mediaNode().producersFor({ callId, seat: 'phone' })).toEqual(refuse('not-found'));
    expect(await phoneBehind(house.context, phone)).toBeNull();
    expect(house.factsTo(`phone of ${cleo}`, 'phone:ended')).toEqual([{ why: 'stopped' }]);
    expect((await stopPhone(house.context, cleo)).ok).toBe(true);
  });

  it('PH4 is over with the contact', async () => {
    const phone = await joined();
    const waiting = await offered();
    house.clock.advance(1);
    await endTicket(house.context, ada, contact.ticketId, 'technical-problem');
    expect(await phoneBehind(house.context, phone)).toBeNull();
    expect(await startPhone(house.context, waiting)).toEqual(refuse('phone-link-invalid'));
    await followPhone(house.context, cleo);
    expect(house.factsTo(`phone of ${cleo}`, 'phone:ended')).toEqual([{ why: 'over' }]);
    expect(await status()).toBe('none');
  });

  it('PH4 goes on after a call of the same contact, and its picture does not', async () => {
    const phone = await joined();
    const callId = await live();
    await sendsPicture(callId, 'phone');
    await endCallAsAgent(house.context, ada, callId);
    expect([await status(), await phoneBehind(house.context, phone)]).toEqual(['joined', cleo]);
  });

  it.each([
    ['was signed out', (one: string) => endSession(house.context, { session: one })],
    [
      'lost its invitation',
      async () => {
        const invitation = await latestInvitationOf(house.context.store.db, cleo);
        const at = house.clock.now();
        if (invitation) await house.context.store.transaction((tx) => revokeInvitation(tx, invitation.id, at));
      },
    ],
  ])('PH4 ends with the session of a computer that %s', async (_why, ends) => {
    const callId = await live();
    const phone = await joined();
    await sendsPicture(callId, 'phone');
    await ends(session);
    expect(await phoneBehind(house.context, phone)).toBeNull();
    await followPhone(house.context, cleo);
    expect(await mediaNode().producersFor({ callId, seat: 'phone' })).toEqual(refuse('not-found'));
  });

  it('PH7 has a seat in the call of its own case, once it is live, and sees no more than that', async () => {
    await joined();
    const started = await startCall(house.context, ada, contact.ticketId);
    const callId = started.ok ? started.value.id : ('' as CallId);
    const sits = (caseId: CaseId) => takeSeat(house.context, { seat: 'phone', caseId }, callId);
    expect(await sits(cleo)).toEqual(refuse('not-found'));
    await acceptCall(house.context, cleo, callId);
    expect((await sits(cleo)).ok).toBe(true);
    expect(await sits(await house.opensCase(newName()))).toEqual(refuse('not-found'));
    const shown = await syncPhone(house.context, cleo);
    expect(shown.ok && Object.keys(shown.value).toSorted()).toEqual(['agentName', 'brandName', 'call', 'serverNow']);
    expect(shown.ok && shown.value.call?.id).toBe(callId);
  });

  it('PH1 makes no link for a case that there is not, nor for one that is decided', async () => {
    expect(await offerPhone(house.context, 'case_0000000000000000000000' as CaseId, session)).toEqual(
      refuse('not-found'),
    );
    await recordOutcome(house.context, ada, { clientId: aClientId(), ticketId: contact.ticketId, decision: verified });
    expect(await offerPhone(house.context, cleo, session)).toEqual(refuse('case-decided'));
  });
});
