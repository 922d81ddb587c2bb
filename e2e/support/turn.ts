import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, createHmac, randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '@visavis/testing';
import { firstExecutable, freePort, tempFolder } from '@visavis/testing/node';
import type { TempFolder } from '@visavis/testing/node';
import type { Settings } from './stack.ts';

const HOST = '127.0.0.1';
const KEY = 'key.pem';
const CERTIFICATE = 'certificate.pem';
const turnserver = () => process.env['VISAVIS_TURNSERVER'] || firstExecutable(['turnserver']);

/** Why no relay can be started here, in a few words; undefined when one can. */
export function lackOfTurn(): string | undefined {
  if (!turnserver()) return 'there is no coturn; name its turnserver with VISAVIS_TURNSERVER';
  return firstExecutable(['openssl']) ? undefined : 'there is no openssl to make a certificate with';
}

/** A real coturn on loopback that leads to media nodes there and nowhere else, as docs/coturn/turnserver.conf has it: UDP and TCP on one port, TLS on another, with a certificate that nobody knows. */
export class TurnServer {
  readonly port: number;
  readonly tlsPort: number;
  readonly secret = randomBytes(24).toString('hex');
  readonly #folder: TempFolder;
  #process: ChildProcess | undefined;
  #log = '';
  #fingerprint = '';

  static async start(): Promise<TurnServer> {
    const turn = new TurnServer(await freePort(), await freePort(), await tempFolder());
    try {
      await turn.#makeCertificate();
      await turn.comesBack();
      return turn;
    } catch (error) {
      await turn.stop();
      throw error;
    }
  }

  private constructor(port: number, tlsPort: number, folder: TempFolder) {
    this.port = port;
    this.tlsPort = tlsPort;
    this.#folder = folder;
  }

  get urls() {
    return {
      udp: `turn:${HOST}:${this.port}?transport=udp`,
      tcp: `turn:${HOST}:${this.port}?transport=tcp`,
      tls: `turns:${HOST}:${this.tlsPort}?transport=tcp`,
    };
  }

  /** Environment of a Visavis server that sends people here, by every way there is. */
  get settings(): Settings {
    return { VISAVIS_TURN_URLS: Object.values(this.urls).join(','), VISAVIS_TURN_SECRET: this.secret };
  }

  /** Flags of a Chromium that trusts this server's certificate, and no other unknown one. */
  get trust(): string[] {
    return [`--ignore-certificate-errors-spki-list=${this.#fingerprint}`];
  }

  /** What a Visavis server would give to somebody; `endsInSeconds` may be past, and the secret another one. */
  credentials(endsInSeconds: number, secret = this.secret): { username: string; credential: string } {
    const username = `${Math.floor(Date.now() / 1000) + endsInSeconds}:story`;
    return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
  }

  async stop(): Promise<void> {
    await this.goesAway();
    await this.#folder.remove();
  }

  /** Every relay that somebody had here is gone with it. */
  async goesAway(): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  }

  /** On the same ports, and knowing of nobody. */
  async comesBack(): Promise<void> {
    const file = (name: string) => join(this.#folder.path, name);
    const options = {
      'listening-ip': HOST,
      'relay-ip': HOST,
      'listening-port': this.port,
      'tls-listening-port': this.tlsPort,
      'static-auth-secret': this.secret,
      realm: 'visavis.example',
      'denied-peer-ip': '0.0.0.0-255.255.255.255',
      'allowed-peer-ip': HOST,
      cert: file(CERTIFICATE),
      pkey: file(KEY),
      userdb: file('turndb'),
      pidfile: file('pid'),
      'log-file': 'stdout',
    };
    const named = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    const flags = ['-n', '--use-auth-secret', '--fingerprint', '--no-cli', '--no-dtls', '--allow-loopback-peers'];
    const server = spawn(turnserver() ?? '', [...flags, ...named], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = server;
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (this.#log += String(text)));
    await until('coturn to listen', async () => {
      if (server.exitCode !== null) throw new Error(`coturn ended with ${server.exitCode}:\n${this.#log}`);
      return (await accepts(this.port)) && accepts(this.tlsPort);
    });
  }

  async #makeCertificate(): Promise<void> {
    const key = join(this.#folder.path, KEY);
    const certificate = join(this.#folder.path, CERTIFICATE);
    const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    const whose = ['-subj', '/CN=turn.visavis.example', '-addext', `subjectAltName=IP:${HOST}`];
    await promisify(execFile)('openssl', ['req', ...kind, ...whose, '-keyout', key, '-out', certificate]);
    const { publicKey } = new X509Certificate(await readFile(certificate));
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    this.#fingerprint = createHash('sha256').update(spki).digest('base64');
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST, () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
