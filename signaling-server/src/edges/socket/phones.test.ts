import type { CallId, Contact, PhoneCommands, PhoneSession, Reply, RequestOf, ValueOf } from '@visavis/protocol';
import { PHONE_NAMESPACE, PROTOCOL_VERSION, refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount } from '@visavis/testing';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks, refusalOf, RunningApp, takesNext } from '../../../test/running-app.ts';

const asPhone = (app: RunningApp, session: string): Socket =>
  app.connect(PHONE_NAMESPACE, { version: PROTOCOL_VERSION, session });

/** Sends a command of the phone's and resolves with its reply. */
async function phoneAsks<Name extends keyof PhoneCommands & string>(
  socket: Socket,
  name: Name,
  request: RequestOf<PhoneCommands, Name>,
): Promise<Reply<ValueOf<PhoneCommands, Name>>> {
  return (await socket.timeout(30_000).emitWithAck(name, request)) as Reply<ValueOf<PhoneCommands, Name>>;
}

const told = (socket: Socket, name: string): Promise<unknown> => new Promise((heard) => socket.once(name, heard));

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

describe('a freelancer’s phone', () => {
  let app: RunningApp;
  let session: string;
  let computer: Socket;
  let agent: Socket;
  let contact: Contact;
  let people = 0;
  beforeAll(async () => {
    app = await RunningApp.start();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const name = `phone-${++people}`;
    const account = anAccount({ id: name as never, email: `${name}@freelancers.example` });
    await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
    session = await app.sessionFor(account.email);
    computer = app.asFreelancer(session);
    agent = await app.asAgent('ada');
    await asks(agent, 'agent:set-state', { state: 'available' });
    await asks(computer, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
    contact = await takesNext(agent);
  });
  afterEach(async () => {
    const { ticketId, epoch } = contact;
    await asks(agent, 'ticket:end', { ticketId, epoch, disposition: 'no-show' });
    await asks(agent, 'wrap-up:finish', { ticketId });
    computer.close();
    agent.close();
  });

  const exchanges = (token: string): Promise<Response> => app.post('/api/v1/freelancer/phone-sessions', { token });
  async function phoneSession(): Promise<string> {
    const { token } = valueOf(await asks(computer, 'phone:offer', {}));
    return ((await (await exchanges(token)).json()) as PhoneSession).session;
  }
  async function joins(): Promise<Socket> {
    const phone = asPhone(app, await phoneSession());
    expect((await phoneAsks(phone, 'phone:sync', {})).ok).toBe(true);
    return phone;
  }
  async function live(): Promise<CallId> {
    const { ticketId, epoch } = contact;
    const { id: callId } = valueOf(await asks(agent, 'call:start', { ticketId, epoch }));
    valueOf(await asks(computer, 'call:accept', { callId }));
    return callId;
  }

  it('PH1 is let in by the token of a link once', async () => {
    const { token, url } = valueOf(await asks(computer, 'phone:offer', {}));
    expect(new URL(url).pathname).toBe('/phone');
    expect((await fetch(`${app.url}/phone`)).status).toBe(200);
    expect((await exchanges(token)).status).toBe(201);
    const again = await exchanges(token);
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([410, 'phone-link-invalid']);
  });

  it('PH2 has a session that opens its own namespace, and no other session opens that', async () => {
    const own = await phoneSession();
    expect(await refusalOf(app.asFreelancer(own))).toBe('session-ended');
    expect(await refusalOf(asPhone(app, session))).toBe('session-ended');
    expect(await refusalOf(app.connect(PHONE_NAMESPACE, { version: PROTOCOL_VERSION }))).toBe('malformed');
    expect(await refusalOf(app.connect(PHONE_NAMESPACE, { version: 1, session: own }))).toBe('version-unsupported');
  });

  it('PH7 may send a picture into the call of its case, and nothing else anywhere', async () => {
    const phone = await joins();
    const callId = await live();
    const { send, receive } = valueOf(await phoneAsks(phone, 'media:join', { callId }));
    const produces = (kind: 'audio' | 'video') =>
      phoneAsks(phone, 'media:produce', {
        callId,
        transportId: send?.id ?? '',
        kind,
        rtpParameters: sendingParameters(kind),
      });
    expect(receive).toBeNull();
    expect(await produces('audio')).toEqual(refuse('not-granted'));
    const { producerId } = valueOf(await produces('video'));
    const consume = { callId, producerId, rtpCapabilities: receivingCapabilities() };
    for (const [name, request] of [
      ['media:consume', consume],
      ['chat:send', { clientId: aClientId(), text: 'Hello' }],
      ['session:sync', {}],
      ['call:leave', { callId }],
      ['phone:stop', {}],
    ] as const)
      expect(await phone.timeout(30_000).emitWithAck(name, request), name).toEqual(refuse('malformed'));
  });

  it('PH3 PH6 is put out as the computer takes back, and the agent is told both times', async () => {
    const phone = await joins();
    const callId = await live();
    const { send } = valueOf(await phoneAsks(phone, 'media:join', { callId }));
    const onPhone = told(agent, 'call:camera');
    const picture = { kind: 'video', rtpParameters: sendingParameters('video') } as const;
    const { producerId } = valueOf(
      await phoneAsks(phone, 'media:produce', { callId, transportId: send?.id ?? '', ...picture }),
    );
    expect(await onPhone).toEqual({ callId, camera: 'phone' });
    const heard = [
      told(phone, 'phone:ended'),
      told(agent, 'media:producer-closed'),
      told(agent, 'call:camera'),
      told(phone, 'disconnect'),
    ];
    valueOf(await asks(computer, 'phone:stop', {}));
    const [ended, closed, camera] = await Promise.all(heard);
    expect(ended).toEqual({ why: 'stopped' });
    expect(closed).toEqual({ callId, producerId });
    expect(camera).toEqual({ callId, camera: 'computer' });
  });

  it('PH4 hears of the call, and of the end of the contact', async () => {
    const phone = await joins();
    const rang = told(phone, 'phone:changed');
    await live();
    expect(await rang).toMatchObject({ agentName: 'Ada', call: { state: 'ringing' } });
    const ended = told(phone, 'phone:ended');
    const { ticketId, epoch } = contact;
    await asks(agent, 'ticket:end', { ticketId, epoch, disposition: 'technical-problem' });
    expect(await ended).toEqual({ why: 'over' });
  });

  it('PH5 is told of at the computer as its line comes and goes', async () => {
    const seen: string[] = [];
    computer.on('phone:changed', ({ state }: { state: string }) => seen.push(state));
    const phone = await joins();
    await expect.poll(() => seen.at(-1)).toBe('joined');
    phone.close();
    await expect.poll(() => seen.at(-1)).toBe('lost');
    expect(seen[0]).toBe('offered');
  });
});
