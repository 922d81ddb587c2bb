import { execFile, execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { postgresBinaries } from './postgresql-binaries.ts';
import { tempFolder } from './temp-folder.ts';

export type Postgres = {
  /** The server's own database `postgres`, as a superuser. */
  readonly url: string;
  /** Makes an empty database and answers its URL. */
  readonly newDatabase: () => Promise<string>;
  /** Stops the server, cutting connections, and removes its folder. Stopping twice does no harm. */
  readonly stop: () => Promise<void>;
};

/** Nothing here must survive a crash, so nothing waits for the disk. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Keeps the server's life tied to ours: when our end of its standard input closes, by `stop()` or because this process
 * was killed, the server is told to shut down at once and its folder ($0) is removed.
 */
const GUARD = `
exec 3<&0
"$@" & server=$!
( cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) & watcher=$!
wait $server; kill $watcher 2>/dev/null
rm -rf "$0"
`;

type Identity = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where that user does not exist. */
function identity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody"');
}

/** Resolves when the server says it is ready; rejects with all it said when it ends before. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 20_000) said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start:\n${said}`));
    });
  });
}

type Launched = { server: ChildProcess; url: string };

async function launch(bin: string, folder: string, as: Identity | undefined): Promise<Launched> {
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS];
  const command = [
    join(bin, 'postgres'),
    '-D',
    join(folder, 'data'),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const server = spawn('sh', ['-c', GUARD, folder, ...command], { ...as, stdio: ['pipe', 'ignore', 'pipe'] });
  await ready(server);
  return { server, url: `postgresql://visavis@127.0.0.1:${port}/postgres` };
}

async function createDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/**
 * Starts a real PostgreSQL server of its own, in a temporary folder and on a free port of 127.0.0.1, without a password.
 * For tests that stop or break the server; all others ask for a database of the shared one (`freshDatabase`).
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = postgresBinaries();
  const as = identity();
  const folder = await tempFolder();
  try {
    if (as) await chown(folder.path, as.uid, as.gid);
    const options = [
      '-D',
      join(folder.path, 'data'),
      '-U',
      'visavis',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
      '--no-sync',
    ];
    await promisify(execFile)(join(bin, 'initdb'), options, { ...as, cwd: folder.path });
    const { server, url } = await launch(bin, folder.path, as);
    let databases = 0;
    return {
      url,
      newDatabase: () => createDatabase(url, `test_${++databases}`),
      stop: async () => {
        if (server.exitCode === null && server.signalCode === null) {
          server.stdin?.end();
          await once(server, 'exit');
        }
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
