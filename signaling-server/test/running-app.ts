import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgentCommands, Contact, FreelancerCommands, Reply, RequestOf, ValueOf } from '@visavis/protocol';
import { AGENT_NAMESPACE, FREELANCER_NAMESPACE, LINE_PING, PROTOCOL_VERSION } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { freePort } from '@visavis/testing/node';
import { simpleParser } from 'mailparser';
import type { Logger } from 'pino';
import { pino } from 'pino';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { startApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { DEMO_STAFF } from '../src/demo/staff.ts';

const API_KEY = 'a-key-for-tests-of-thirty-two-characters';

type Start = {
  /** Settings other than the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly log?: Logger;
};

/** The whole server in demo mode on a free port, with a database in memory, and the people who use it over the wire. */
export class RunningApp {
  readonly url: string;
  readonly #folder: string;
  readonly #isOwnFolder: boolean;
  readonly #close: () => Promise<void>;
  readonly #sockets: Socket[] = [];

  private constructor(url: string, folder: string, isOwnFolder: boolean, close: () => Promise<void>) {
    this.url = url;
    this.#folder = folder;
    this.#isOwnFolder = isOwnFolder;
    this.#close = close;
  }

  /** With a `folder` of the test's the database is in it, and both are there for the next start. */
  static async start({
    environment = {},
    folder: given,
    log = pino({ level: 'silent' }),
  }: Start = {}): Promise<RunningApp> {
    const folder = given ?? (await mkdtemp(join(tmpdir(), 'visavis-app-')));
    await writeFile(join(folder, 'desk.html'), '<!doctype html><title>Desk</title>');
    await writeFile(join(folder, 'visavis-widget.js'), 'export {};');
    const port = await freePort();
    const config = readConfig({
      PORT: String(port),
      VISAVIS_DATA: folder,
      VISAVIS_DEMO: 'on',
      VISAVIS_API_KEY: API_KEY,
      VISAVIS_EMBED_ORIGINS: 'https://help.example',
      VISAVIS_UNDO_SECONDS: '0',
      ...environment,
    });
    const parts = given === undefined ? { place: { kind: 'memory' } as const } : {};
    const app = await startApp(config, { widget: folder, desk: folder }, log, parts);
    return new RunningApp(`http://127.0.0.1:${port}`, folder, given === undefined, () => app.close());
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.close();
    await this.#close();
    if (this.#isOwnFolder) await rm(this.#folder, { recursive: true, force: true });
  }

  /** Asks the REST API as the marketplace does. */
  async asMarketplace(path: string, body?: unknown, key = API_KEY): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** The token in the invitation that arrived for this address. */
  async invitationFor(address: string): Promise<string> {
    const folder = join(this.#folder, 'demo', 'mail');
    return until('the invitation', async () => {
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.eml')) continue;
        const mail = await simpleParser(await readFile(join(folder, name)));
        const to = mail.headers.get('to') as { text?: string } | undefined;
        const token = to?.text?.includes(address) && /#vv=([\w.-]+)/.exec(mail.text ?? '')?.[1];
        if (token) return token;
      }
      return undefined;
    });
  }

  /** A session for the freelancer of this address, whose case is open. */
  async sessionFor(address: string): Promise<string> {
    const invitation = await this.invitationFor(address);
    const started = await this.post('/api/v1/freelancer/sessions', { invitation });
    return ((await started.json()) as { session: string }).session;
  }

  /** A prepared agent signs in with their own password, or with what is given. */
  async signsIn(username: string, password?: string, headers: Record<string, string> = {}): Promise<Response> {
    const staff = DEMO_STAFF.find((one) => one.username === username);
    return this.post('/api/v1/staff/session', { username, password: password ?? staff?.password ?? '' }, headers);
  }

  /** Signs a prepared agent in; answers the cookie. */
  async cookieOf(username: string): Promise<string> {
    const signedIn = await this.signsIn(username);
    return signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  connect(namespace: string, auth: object, headers: Record<string, string> = {}): Socket {
    const socket = io(this.url + namespace, {
      auth,
      extraHeaders: headers,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    for (const ping of ['desk:ping', LINE_PING]) socket.on(ping, (_fact: unknown, isThere: () => void) => isThere());
    this.#sockets.push(socket);
    return socket;
  }

  /** In the one tab of this session, unless another is named. */
  asFreelancer(session: string, over: { tab?: string; takesOver?: boolean } = {}): Socket {
    return this.connect(FREELANCER_NAMESPACE, {
      version: PROTOCOL_VERSION,
      session,
      tab: 'the-tab-they-came-in',
      ...over,
    });
  }

  async asAgent(username: string): Promise<Socket> {
    return this.connect(AGENT_NAMESPACE, { version: PROTOCOL_VERSION }, { cookie: await this.cookieOf(username) });
  }
}

type AnyCommands = AgentCommands & FreelancerCommands;

/** Sends a command and resolves with its reply. */
export async function asks<Name extends keyof AnyCommands & string>(
  socket: Socket,
  name: Name,
  request: RequestOf<AnyCommands, Name>,
): Promise<Reply<ValueOf<AnyCommands, Name>>> {
  return (await socket.timeout(30_000).emitWithAck(name, request)) as Reply<ValueOf<AnyCommands, Name>>;
}

/** An agent who is available accepts whom they are offered next. */
export async function takesNext(agent: Socket): Promise<Contact> {
  const offered = await until(
    'an offer',
    async () => {
      const synced = await asks(agent, 'desk:sync', {});
      return synced.ok && synced.value.offer;
    },
    { everyMs: 100 },
  );
  const taken = await asks(agent, 'offer:accept', { offerId: offered.id });
  if (!taken.ok) throw new Error(taken.refusal);
  return taken.value;
}

/** Why a handshake was refused. */
export async function refusalOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => reject(new Error('the handshake was not refused')));
    socket.once('connect_error', (error) =>
      resolve((error as Error & { data?: { refusal: string } }).data?.refusal ?? error.message),
    );
  });
}
