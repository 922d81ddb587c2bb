import { done, freelancerCommands, freelancerFacts, refuse, type RefusalCode } from '@visavis/protocol';
import { aCaseId, aChatMessage, aFreelancerSnapshot, until } from '@visavis/testing';
import { Server, type Namespace } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answeringIn, portOf } from '../test/answering.ts';
import { Link, type LinkFault, type LinkOptions, type LinkState } from './link.ts';

type FreelancerLink = Link<typeof freelancerCommands, typeof freelancerFacts>;

let server: Server;
let freelancers: Namespace;
let link: FreelancerLink | undefined;
let states: LinkState[];
let faults: LinkFault[];
/** What the next handshakes are refused with, in order; empty lets everybody in. */
let refusals: RefusalCode[];

const stateNames = () => states.map(({ state }) => state);

function open(port: number): void {
  server = new Server(port, { serveClient: false });
  freelancers = server.of('/freelancer');
  freelancers.use((_socket, next) => {
    const refusal = refusals.shift();
    next(refusal ? Object.assign(new Error('refused'), { data: { refusal } }) : undefined);
  });
}

function connect(over: Partial<LinkOptions<typeof freelancerCommands, typeof freelancerFacts>> = {}): FreelancerLink {
  link = new Link({
    server: `http://localhost:${portOf(server)}`,
    namespace: '/freelancer',
    auth: () => ({ version: 1, session: 'cleo' }),
    commands: freelancerCommands,
    facts: freelancerFacts,
    delayMs: () => 10,
    ...over,
  });
  link.onState((state) => states.push(state));
  link.onFault((fault) => faults.push(fault));
  return link;
}

const online = (of: FreelancerLink) => until('the line', () => of.state.state === 'online');
const answering = (name: string, answer: Parameters<typeof answeringIn>[2]) => answeringIn(freelancers, name, answer);

beforeEach(() => {
  states = [];
  faults = [];
  refusals = [];
  open(0);
});

afterEach(async () => {
  link?.close();
  await server.close();
});

describe('commands', () => {
  it('L1 gives the server’s answer, checked by the schema', async () => {
    const snapshot = aFreelancerSnapshot();
    answering('session:sync', () => done(snapshot));
    expect(await connect().send('session:sync', {})).toEqual(done(snapshot));
  });

  it('L11 whispers while the line holds, and never later', async () => {
    const heard: unknown[] = [];
    freelancers.on('connection', (socket) => socket.on('chat:typing', (said: unknown) => heard.push(said)));
    answering('queue:leave', () => done({}));
    const link = connect();
    link.whisper('chat:typing', { isTyping: true, text: null });
    await online(link);
    link.whisper('chat:typing', { isTyping: false, text: null });
    expect(await link.send('queue:leave', {})).toEqual(done({}));
    expect(heard).toEqual([{ isTyping: false, text: null }]);
  });

  it('L1 gives an expected no as it is', async () => {
    answering('queue:leave', () => refuse('no-ticket'));
    expect(await connect().send('queue:leave', {})).toEqual(refuse('no-ticket'));
  });

  it.each([
    ['another shape', { ok: true, value: { secret: 'chat text' } }],
    ['an unknown refusal', { ok: false, refusal: 'because' }],
    ['nothing', null],
  ])('L1 answers `internal` to a reply that is %s, and says where, not what', async (_, reply) => {
    answering('session:sync', () => reply);
    expect(await connect().send('session:sync', {})).toEqual(refuse('internal'));
    expect(faults).toMatchObject([{ at: 'reply', name: 'session:sync' }]);
    expect(JSON.stringify(faults)).not.toContain('chat text');
  });

  it('L1 answers `try-again` when no answer comes in time', async () => {
    answering('session:sync', () => undefined);
    expect(await connect({ ackMs: 40 }).send('session:sync', {})).toEqual(refuse('try-again'));
  });

  it('L1 answers `try-again` at once when the line is lost before the answer', async () => {
    answering('session:sync', (_, socket) => socket.disconnect(true));
    freelancers.on('connection', () => (refusals = ['try-again']));
    expect(await connect({ ackMs: 60_000 }).send('session:sync', {})).toEqual(refuse('try-again'));
  });

  it('L2 holds a command while the line is down and sends it once after the return', async () => {
    const port = portOf(server);
    const cleo = connect();
    await online(cleo);
    await server.close();
    await until('the loss', () => cleo.state.state === 'offline');
    const asked = cleo.send('session:sync', {});
    open(port);
    let heard = 0;
    answering('session:sync', () => {
      heard += 1;
      return done(aFreelancerSnapshot());
    });
    expect(await asked).toMatchObject({ ok: true });
    expect(heard).toBe(1);
  });

  it('L2 gives up waiting after the limit', async () => {
    const cleo = connect({ patienceMs: 30 });
    await online(cleo);
    await server.close();
    await until('the loss', () => cleo.state.state === 'offline');
    expect(await cleo.send('session:sync', {})).toEqual(refuse('try-again'));
  });
});

describe('facts', () => {
  it('L3 reach the listeners of their name, until those are removed', async () => {
    const cleo = connect();
    await online(cleo);
    const heard: string[] = [];
    const remove = cleo.on('chat:message', (message) => heard.push(message.text));
    freelancers.emit('chat:message', aChatMessage({ text: 'one' }));
    await until('the first line', () => heard.length === 1);
    remove();
    let isLater = false;
    cleo.on('chat:message', () => (isLater = true));
    freelancers.emit('chat:message', aChatMessage({ text: 'two' }));
    await until('the second line', () => isLater);
    expect(heard).toEqual(['one']);
  });

  it.each([
    ['of another shape', 'chat:message', { ...aChatMessage(), text: 42 }, 'fact'],
    ['with fields nobody knows', 'chat:message', { ...aChatMessage(), mood: 'calm' }, 'fact'],
    ['of an unknown name', 'chat:sung', {}, 'unknown-fact'],
    ['named like a property of every object', 'constructor', {}, 'unknown-fact'],
  ])('L3 drops and reports a fact %s', async (_, name, payload, at) => {
    const cleo = connect();
    await online(cleo);
    let isHeard = false;
    cleo.on('chat:message', () => (isHeard = true));
    freelancers.emit(name, payload);
    await until('the fault', () => faults.length === 1);
    expect(faults).toMatchObject([{ at, name }]);
    expect(isHeard).toBe(false);
  });
});

describe('the line', () => {
  it('L4 comes back by itself, and asks for fresh credentials each time', async () => {
    const port = portOf(server);
    let asked = 0;
    const cleo = connect({ auth: () => Promise.resolve({ version: 1, session: `cleo ${++asked}` }) });
    await online(cleo);
    await server.close();
    await until('the loss', () => cleo.state.state === 'offline');
    open(port);
    const sessions: unknown[] = [];
    freelancers.on('connection', (socket) => sessions.push(socket.handshake.auth['session']));
    await online(cleo);
    expect(stateNames()).toEqual(['online', 'offline', 'online']);
    expect(sessions).toEqual([`cleo ${asked}`]);
    expect(asked).toBeGreaterThan(1);
  });

  it('L4 comes back although the server closed it with intent', async () => {
    const cleo = connect();
    await online(cleo);
    let returns = 0;
    cleo.onOnline(() => (returns += 1));
    freelancers.disconnectSockets(true);
    await until('the return', () => returns === 1);
    expect(stateNames()).toEqual(['online', 'offline', 'online']);
  });

  it('L4 tries on while the server says that it will pass', async () => {
    refusals = ['try-again', 'too-many'];
    const cleo = connect();
    await online(cleo);
    expect(stateNames()).toEqual(['offline', 'offline', 'online']);
  });

  it('L17 says that very many come at once, and gets in by itself', async () => {
    refusals = ['too-many'];
    await online(connect());
    expect(states).toEqual([{ state: 'offline', refusal: 'too-many' }, { state: 'online' }]);
  });

  it('L4 counts tries until it was steady, so that a server that drops everybody is not hammered', async () => {
    const tries: number[] = [];
    const cleo = connect({ delayMs: (count) => tries.push(count) * 0 + 5 });
    freelancers.on('connection', (socket) => setImmediate(() => socket.disconnect(true)));
    await until('four losses', () => tries.length >= 4);
    expect(tries.slice(0, 4)).toEqual([0, 1, 2, 3]);
    cleo.close();
  });

  it('L4 stops at a refusal that will not pass, and tries again only when told', async () => {
    refusals = ['session-ended'];
    const cleo = connect();
    await until('the refusal', () => cleo.state.state === 'refused');
    expect(cleo.state).toEqual({ state: 'refused', refusal: 'session-ended' });
    expect(await cleo.send('session:sync', {})).toEqual(refuse('session-ended'));
    cleo.connect();
    await online(cleo);
    expect(stateNames()).toEqual(['refused', 'connecting', 'online']);
  });

  it('L4 survives credentials that cannot be had yet', async () => {
    let asked = 0;
    const cleo = connect({
      auth: () => {
        asked += 1;
        return asked < 3 ? Promise.reject(new TypeError('no token yet')) : { version: 1, session: 'cleo' };
      },
    });
    await online(cleo);
    expect(faults).toEqual([
      { at: 'auth', name: 'auth', problem: 'TypeError' },
      { at: 'auth', name: 'auth', problem: 'TypeError' },
    ]);
  });

  it('L4 uses long polling where web sockets do not get through', async () => {
    await server.close();
    server = new Server(0, { transports: ['polling'] });
    freelancers = server.of('/freelancer');
    const cleo = connect();
    await online(cleo);
    expect([...freelancers.sockets.values()].map((socket) => socket.conn.transport.name)).toEqual(['polling']);
  });

  it('L8 gives way when the seat moved, and takes it back only when told', async () => {
    const cleo = connect();
    await online(cleo);
    freelancers.emit('session:moved', {});
    freelancers.disconnectSockets(true);
    await until('the move', () => cleo.state.state === 'moved');
    expect(await cleo.send('queue:leave', {})).toEqual(refuse('session-ended'));
    cleo.connect();
    await online(cleo);
    expect(stateNames()).toEqual(['online', 'moved', 'connecting', 'online']);
  });

  it('L9 lets the owner ask for a snapshot before commands that waited', async () => {
    const heard: string[] = [];
    freelancers.on('connection', (socket) => socket.onAny((name: string) => heard.push(name)));
    const cleo = connect({ ackMs: 50 });
    cleo.onOnline(() => void cleo.send('session:sync', {}));
    await cleo.send('chat:send', { clientId: aCaseId(), text: 'Hello' });
    expect(heard).toEqual(['session:sync', 'chat:send']);
  });

  it('L10 is silent after close, and closing twice is closing once', async () => {
    const cleo = connect();
    await online(cleo);
    cleo.close();
    cleo.close();
    cleo.connect();
    await until('the server to see it', () => freelancers.sockets.size === 0);
    expect(stateNames()).toEqual(['online']);
    expect(await cleo.send('session:sync', {})).toEqual(refuse('try-again'));
  });
});
