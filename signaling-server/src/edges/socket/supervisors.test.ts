import type { CallId, Contact, Reply, RequestOf, SupervisorCommands, ValueOf } from '@visavis/protocol';
import { AGENT_NAMESPACE, PROTOCOL_VERSION, refuse, SUPERVISOR_NAMESPACE } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks, refusalOf, RunningApp, takesNext } from '../../../test/running-app.ts';

/** Sends a command of somebody who watches and resolves with its reply. */
async function watcherAsks<Name extends keyof SupervisorCommands & string>(
  socket: Socket,
  name: Name,
  request: RequestOf<SupervisorCommands, Name>,
): Promise<Reply<ValueOf<SupervisorCommands, Name>>> {
  return (await socket.timeout(30_000).emitWithAck(name, request)) as Reply<ValueOf<SupervisorCommands, Name>>;
}

const told = (socket: Socket, name: string): Promise<unknown> => new Promise((heard) => socket.once(name, heard));

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

describe('a supervisor who watches', () => {
  let app: RunningApp;
  let computer: Socket;
  let agent: Socket;
  let contact: Contact;
  let callId: CallId;
  let cookie: string;
  /** Signing in is limited, so everybody does it once. */
  const cookies = new Map<string, Promise<string>>();
  function cookieOf(username: string): Promise<string> {
    const known = cookies.get(username) ?? app.cookieOf(username);
    cookies.set(username, known);
    return known;
  }
  let people = 0;
  beforeAll(async () => {
    app = await RunningApp.start();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const name = `watched-${++people}`;
    const account = anAccount({ id: name as never, email: `${name}@freelancers.example` });
    await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
    computer = app.asFreelancer(await app.sessionFor(account.email));
    agent = app.connect(AGENT_NAMESPACE, { version: PROTOCOL_VERSION }, { cookie: await cookieOf('ada') });
    cookie = await cookieOf('sol');
    await asks(agent, 'agent:set-state', { state: 'available' });
    await asks(computer, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
    contact = await takesNext(agent);
    const { ticketId, epoch } = contact;
    callId = valueOf(await asks(agent, 'call:start', { ticketId, epoch })).id;
    valueOf(await asks(computer, 'call:accept', { callId }));
  });
  afterEach(async () => {
    const { ticketId, epoch } = contact;
    await asks(agent, 'ticket:end', { ticketId, epoch, disposition: 'no-show' });
    await asks(agent, 'wrap-up:finish', { ticketId });
    computer.close();
    agent.close();
  });

  const asSupervisor = (by = cookie): Socket =>
    app.connect(SUPERVISOR_NAMESPACE, { version: PROTOCOL_VERSION }, { cookie: by });
  /** Cleo sends a picture; answers its producer. */
  async function picture(): Promise<string> {
    const { send } = valueOf(await asks(computer, 'media:join', { callId }));
    const sent = { kind: 'video', rtpParameters: sendingParameters('video') } as const;
    const transportId = send?.id ?? '';
    return valueOf(await asks(computer, 'media:produce', { callId, transportId, ...sent })).producerId;
  }
  async function watches(): Promise<Socket> {
    const sol = asSupervisor();
    valueOf(await watcherAsks(sol, 'watch:start', { callId, reason: 'quality-check' }));
    return sol;
  }
  async function follows(sol: Socket, producerId: string): Promise<void> {
    expect(valueOf(await watcherAsks(sol, 'media:join', { callId })).producers).toMatchObject([{ producerId }]);
    const rtpCapabilities = receivingCapabilities();
    const { consumerId } = valueOf(await watcherAsks(sol, 'media:consume', { callId, producerId, rtpCapabilities }));
    valueOf(await watcherAsks(sol, 'media:resume', { callId, consumerId }));
  }
  const audit = async (): Promise<{ action: string; subject: string; detail: object }[]> => {
    const answer = await fetch(`${app.url}/api/v1/staff/admin/audit`, {
      headers: { cookie: await cookieOf('ines') },
    });
    return ((await answer.json()) as { entries: { action: string; subject: string; detail: object }[] }).entries;
  };

  it('WA1 is a supervisor by the sign-in cookie, and nobody else is let in', async () => {
    for (const username of ['ada', 'dana', 'ines'])
      expect(await refusalOf(asSupervisor(await cookieOf(username))), username).toBe('not-permitted');
    expect(await refusalOf(asSupervisor('nobody=1'))).toBe('not-signed-in');
    const other = app.connect(SUPERVISOR_NAMESPACE, { version: 1 }, { cookie });
    expect(await refusalOf(other)).toBe('version-unsupported');
    const foreign = app.connect(
      SUPERVISOR_NAMESPACE,
      { version: PROTOCOL_VERSION },
      { cookie, origin: 'https://elsewhere.example' },
    );
    expect(await refusalOf(foreign)).toBe('websocket error');
  });

  it('WA3 asks for nothing of a call before it is watched, and for nothing of it afterwards', async () => {
    const sol = asSupervisor();
    const producerId = await picture();
    const rtpCapabilities = receivingCapabilities();
    const tries = async () => [
      await watcherAsks(sol, 'media:join', { callId }),
      await watcherAsks(sol, 'media:producers', { callId }),
      await watcherAsks(sol, 'media:capabilities', { callId, rtpCapabilities }),
      await watcherAsks(sol, 'media:consume', { callId, producerId, rtpCapabilities }),
    ];
    expect(await tries()).toEqual(Array(4).fill(refuse('not-found')));
    valueOf(await watcherAsks(sol, 'watch:start', { callId }));
    await follows(sol, producerId);
    valueOf(await watcherAsks(sol, 'watch:end', { callId }));
    expect(await tries()).toEqual(Array(4).fill(refuse('not-found')));
  });

  it('WA4 hears of what comes and goes in the call, and of its end', async () => {
    const sol = await watches();
    valueOf(await watcherAsks(sol, 'media:join', { callId }));
    const added = told(sol, 'media:producer-added');
    const producerId = await picture();
    expect(await added).toMatchObject({ callId, producer: { producerId, kind: 'video' } });
    const over = told(sol, 'watch:ended');
    valueOf(await asks(agent, 'call:end', { callId }));
    expect(await over).toEqual({ callId, why: 'call-ended' });
  });

  it('WA6 has no way to be heard or seen: each is refused, and written down', async () => {
    const sol = await watches();
    const { send, receive } = valueOf(await watcherAsks(sol, 'media:join', { callId }));
    expect(send).toBeNull();
    const producerId = await picture();
    const desk = app.connect(AGENT_NAMESPACE, { version: PROTOCOL_VERSION }, { cookie });
    for (const kind of ['audio', 'video'] as const) {
      const sent = { callId, transportId: receive?.id ?? '', kind, rtpParameters: sendingParameters(kind) };
      expect(await sol.emitWithAck('media:produce', sent)).toEqual(refuse('malformed'));
      expect(await desk.emitWithAck('media:produce', sent)).toEqual(refuse('not-found'));
    }
    const paused = { callId, producerId, paused: true };
    expect(await sol.emitWithAck('media:pause', paused)).toEqual(refuse('malformed'));
    expect(await sol.emitWithAck('call:end', { callId })).toEqual(refuse('malformed'));
    const refused = async () => (await audit()).filter(({ action }) => action === 'call:watch-refused');
    await until('the audit', async () => (await refused()).length === 2);
    expect((await refused()).map(({ detail }) => detail)).toEqual([
      { command: 'media:pause' },
      { command: 'media:produce' },
    ]);
  });

  it('WA7 is nothing that anybody in the call is told of', async () => {
    const shown = told(agent, 'media:producer-added');
    const producerId = await picture();
    await shown;
    const heard: string[] = [];
    // Pings, and the queue, of which everybody is told in its own time, also of what was before: the snapshots have what that says.
    const goesRound = ['desk:ping', 'service:changed', 'queue:changed'];
    for (const socket of [computer, agent])
      socket.onAny((name: string) => (goesRound.includes(name) ? undefined : heard.push(name)));
    const snapshots = async () =>
      JSON.stringify([await asks(computer, 'session:sync', {}), await asks(agent, 'desk:sync', {})]).replaceAll(
        /"(serverNow|pausedMs|usedMs)":\d+/g,
        '',
      );
    const before = await snapshots();
    const sol = await watches();
    await follows(sol, producerId);
    expect(await snapshots()).toBe(before);
    valueOf(await watcherAsks(sol, 'watch:end', { callId }));
    expect(await snapshots()).toBe(before);
    expect(heard).toEqual([]);
  });

  it('WA8 is out with the session: the socket closes, the seat is gone, and the watch is over', async () => {
    const producerId = await picture();
    const sol = await watches();
    await follows(sol, producerId);
    const gone = told(sol, 'disconnect');
    await fetch(`${app.url}/api/v1/staff/session`, { method: 'DELETE', headers: { cookie } });
    expect(await gone).toBe('io server disconnect');
    await until('the end of the watch', async () => (await audit())[0]?.action === 'call:watch-end');
    cookies.delete('sol');
    cookie = await cookieOf('sol');
    const again = await watches();
    expect(valueOf(await watcherAsks(again, 'media:join', { callId })).producers).toHaveLength(1);
    again.close();
  });

  it('WA8 is out as an administrator takes the role away', async () => {
    const sol = await watches();
    valueOf(await watcherAsks(sol, 'media:join', { callId }));
    const ines = { cookie: await cookieOf('ines'), 'content-type': 'application/json' };
    const listed = await fetch(`${app.url}/api/v1/staff/admin/staff`, { headers: ines });
    const { staff } = (await listed.json()) as { staff: { id: string; username: string }[] };
    const id = staff.find(({ username }) => username === 'sol')?.id;
    const becomes = (role: string) =>
      fetch(`${app.url}/api/v1/staff/admin/staff/${id}`, {
        method: 'PATCH',
        headers: ines,
        body: JSON.stringify({ role }),
      });
    const gone = told(sol, 'disconnect');
    expect((await becomes('cs')).status).toBe(200);
    expect(await gone).toBe('io server disconnect');
    expect(await refusalOf(asSupervisor(await app.cookieOf('sol')))).toBe('not-permitted');
    await becomes('supervisor');
    cookies.delete('sol');
  });

  it('WA8 goes on at the page that was opened last', async () => {
    const sol = await watches();
    const moved = told(sol, 'session:moved');
    const again = await watches();
    expect(await moved).toEqual({});
    expect(valueOf(await watcherAsks(again, 'media:join', { callId })).send).toBeNull();
    valueOf(await watcherAsks(again, 'watch:end', { callId }));
  });
});
