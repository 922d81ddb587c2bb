import type { CallChanged, ConsumerOptions, Contact, MediaKind, PreparedSeat } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks, RunningApp, takesNext } from '../../../test/running-app.ts';

/** What somebody was told of media and calls, in order. */
class Told {
  readonly #facts: { readonly name: string; readonly fact: unknown }[] = [];

  constructor(socket: Socket) {
    socket.onAny((name: string, fact: unknown) => this.#facts.push({ name, fact }));
  }

  of<Fact>(name: string): Fact[] {
    return this.#facts.filter((told) => told.name === name).map(({ fact }) => fact as Fact);
  }

  first<Fact>(name: string): Promise<Fact> {
    return until(name, () => this.of<Fact>(name)[0]);
  }

  last<Fact>(name: string): Fact | undefined {
    return this.of<Fact>(name).at(-1);
  }
}

const produces = (who: Socket, { callId, media }: PreparedSeat, kind: MediaKind) =>
  asks(who, 'media:produce', {
    callId,
    transportId: media.send?.id ?? '',
    kind,
    rtpParameters: sendingParameters(kind),
  });

describe('a prepared call, over the wire', () => {
  let app: RunningApp;
  let session: string;
  let cleo: Socket;
  let ada: Socket;
  let contact: Contact;
  let heardByCleo: Told;
  let heardByAda: Told;
  let people = 0;

  beforeAll(async () => {
    app = await RunningApp.start();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const name = `warm-${++people}`;
    const account = anAccount({ id: name as never, email: `${name}@freelancers.example` });
    await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
    session = await app.sessionFor(account.email);
    cleo = app.asFreelancer(session);
    heardByCleo = new Told(cleo);
    await asks(cleo, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
    ada = await app.asAgent('ada');
    heardByAda = new Told(ada);
    await asks(ada, 'agent:set-state', { state: 'available' });
    contact = await takesNext(ada);
  });
  afterEach(async () => {
    const { ticketId, epoch } = contact;
    await asks(ada, 'ticket:end', { ticketId, epoch, disposition: 'no-show' });
    await asks(ada, 'wrap-up:finish', { ticketId });
    await asks(ada, 'agent:set-state', { state: 'offline' });
    ada.close();
    cleo.close();
  });

  /** Both said what they can receive and send all they may. */
  async function isReady(): Promise<PreparedSeat> {
    const [hers, theirs] = await Promise.all([
      heardByCleo.first<PreparedSeat>('media:seat'),
      heardByAda.first<PreparedSeat>('media:seat'),
    ]);
    const { callId } = hers;
    expect(theirs.callId).toBe(callId);
    for (const who of [cleo, ada]) {
      expect(await asks(who, 'media:capabilities', { callId, rtpCapabilities: receivingCapabilities() })).toMatchObject(
        {
          ok: true,
        },
      );
    }
    for (const kind of ['audio', 'video'] as const) {
      expect(await produces(cleo, hers, kind)).toMatchObject({ ok: true });
    }
    expect(await produces(ada, theirs, 'audio')).toMatchObject({ ok: true });
    return hers;
  }

  const consumersOf = (told: Told) =>
    told.of<{ consumer: ConsumerOptions }>('media:consumer-added').map(({ consumer }) => consumer);

  it('K10 K15 K18 gives both their consumers before anybody starts it, and needs no more of them until it is accepted', async () => {
    const { callId } = await isReady();
    await until('all consumers', () => consumersOf(heardByAda).length === 2 && consumersOf(heardByCleo).length === 1);
    expect(
      [...consumersOf(heardByAda), ...consumersOf(heardByCleo)].map(({ producerPaused }) => producerPaused),
    ).toEqual([true, true, true]);
    const { ticketId, epoch } = contact;
    expect(await asks(ada, 'call:start', { ticketId, epoch })).toMatchObject({
      value: { id: callId, state: 'ringing' },
    });
    expect(await heardByCleo.first<CallChanged>('call:changed')).toMatchObject({ call: { id: callId } });
    await until('what Cleo sends to go on', () => heardByAda.of('media:producer-paused').length === 2);
    expect(heardByCleo.of('media:producer-paused')).toEqual([]);
    await asks(cleo, 'call:accept', { callId });
    await until('what Ada says to go on', () => heardByCleo.of('media:producer-paused').length === 1);
    expect(heardByCleo.last('media:producer-paused')).toMatchObject({ callId, paused: false });
    expect([heardByCleo.of('media:seat'), heardByAda.of('media:seat')].map(({ length }) => length)).toEqual([1, 1]);
    expect(await asks(ada, 'call:end', { callId })).toMatchObject({ ok: true });
    await until(
      'the next one',
      () => heardByCleo.of('media:seat').length === 2 && heardByAda.of('media:seat').length === 2,
    );
  });

  it('K17 takes the seat of the older tab before the newer one asks for its own', async () => {
    const { callId } = await isReady();
    const taker = app.asFreelancer(session, { tab: 'another-tab-of-hers', takesOver: true });
    const synced = await asks(taker, 'session:sync', {});
    expect(synced).toMatchObject({ value: { warmCallId: callId } });
    await until('the older seat to be left', () => heardByAda.of('media:producer-closed').length === 2);
    expect(await asks(taker, 'media:join', { callId })).toMatchObject({ value: { producers: [{ kind: 'audio' }] } });
    taker.close();
  });

  it('K16 refuses a seat in the prepared call of somebody else', async () => {
    const { callId } = await heardByCleo.first<PreparedSeat>('media:seat');
    const bob = await app.asAgent('bob');
    expect(await asks(bob, 'media:join', { callId })).toMatchObject({ ok: false, refusal: 'not-found' });
    bob.close();
  });
});
