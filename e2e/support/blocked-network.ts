import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { join as pathOf } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumLaunch, firstExecutable, tempFolder } from '@visavis/testing/node';
import type { TempFolder } from '@visavis/testing/node';
import { doorName, doorNamed, framed, join, unframe } from './doors.ts';
import type { Door } from './doors.ts';

const KEEPER = fileURLToPath(new URL('door-keeper.ts', import.meta.url));
const LOOPBACK = '127.0.0.1';

/** Whoever is not root has rights over networks in a namespace of users of their own. */
const isRoot = process.getuid?.() === 0;
const OWN_NETWORK = isRoot ? ['--net'] : ['--map-root-user', '--net'];
const SAME_NETWORK = isRoot ? ['--net'] : ['--user', '--preserve-credentials', '--net'];

/** Why there can be no network namespace here, in a few words; undefined when there can. */
export function lackOfNamespaces(): string | undefined {
  const missing = ['unshare', 'nsenter', 'ip'].filter((name) => !firstExecutable([name], withSbin));
  if (missing.length > 0) return `this system has no ${missing.join(', ')}`;
  if (!chromiumLaunch().executablePath) return 'there is no Chromium that can be started in a namespace';
  const tried = spawnSync('unshare', [...OWN_NETWORK, 'ip', 'link', 'set', 'lo', 'up'], { env: withSbin });
  return tried.status === 0 ? undefined : `no network namespace may be made here (${String(tried.stderr).trim()})`;
}

const withSbin = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

/**
 * A network without any way out but its doors, in a network namespace of the kernel: no packet of a browser in it gets anywhere else,
 * whatever it tries. Doors lead from the namespace's loopback to the same port of the machine's, so that addresses stay as they are
 * and `localhost` stays what browsers trust.
 */
export class BlockedNetwork {
  readonly #keeper: ChildProcessWithoutNullStreams;
  readonly #outside: Server;
  readonly #folder: TempFolder;

  static async withDoors(doors: readonly Door[]): Promise<BlockedNetwork> {
    const folder = await tempFolder();
    const path = pathOf(folder.path, 'doors');
    const outside = createServer((inner) => inner.once('data', (first) => leadOut(inner, first)));
    outside.listen(path);
    await once(outside, 'listening');
    const args = [...OWN_NETWORK, process.execPath, KEEPER, path, ...doors.map(doorName)];
    const keeper = spawn('unshare', args, { env: withSbin });
    let said = '';
    for (const stream of [keeper.stdout, keeper.stderr]) stream.on('data', (text) => (said += String(text)));
    const network = new BlockedNetwork(keeper, outside, folder);
    await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')]);
    if (said.includes('ready')) return network;
    await network.close();
    throw new Error(`the network could not be made:\n${said}`);
  }

  private constructor(keeper: ChildProcessWithoutNullStreams, outside: Server, folder: TempFolder) {
    this.#keeper = keeper;
    this.#outside = outside;
    this.#folder = folder;
  }

  /** A Chromium in this network; whoever asks closes it. */
  async launch(flags: readonly string[] = []): Promise<Browser> {
    const { executablePath, args } = chromiumLaunch([...CHROMIUM_FLAGS, ...flags]);
    const starter = pathOf(this.#folder.path, 'chromium');
    const enter = ['nsenter', '--target', this.#keeper.pid, ...SAME_NETWORK, '--', `'${executablePath}'`].join(' ');
    await writeFile(starter, `#!/bin/sh\nexec ${enter} "$@"\n`);
    await chmod(starter, 0o755);
    return chromium.launch({ executablePath: starter, args, headless: true });
  }

  async close(): Promise<void> {
    if (this.#keeper.exitCode === null && this.#keeper.signalCode === null) {
      this.#keeper.kill();
      await once(this.#keeper, 'exit');
    }
    this.#outside.close();
    await this.#folder.remove();
  }
}

/** The first line of what comes out of a namespace says by which door. */
function leadOut(inner: Socket, first: Buffer): void {
  const end = first.indexOf('\n');
  const door = doorNamed(first.subarray(0, end).toString());
  inner.pause();
  inner.unshift(first.subarray(end + 1));
  if (door.protocol === 'tcp') return join(inner, connect(door.port, LOOPBACK));
  const socket = createSocket('udp4');
  socket.on('message', (datagram) => inner.write(framed(datagram)));
  socket.on('error', () => inner.destroy());
  inner.on('error', () => inner.destroy());
  inner.on('close', () => socket.close());
  inner.on(
    'data',
    unframe((datagram) => socket.send(datagram, door.port, LOOPBACK)),
  );
  inner.resume();
}
