/*
 * Runs inside of a network namespace and keeps it: gives it a loopback, an interface that leads nowhere (browsers look for one), and
 * the doors that were named. `node door-keeper.ts SOCKET udp:3478 tcp:8080 …`; says "ready", and ends when its input does.
 */
import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { doorNamed, framed, join, through, unframe } from './doors.ts';
import type { Door } from './doors.ts';

const LOOPBACK = '127.0.0.1';

/** Addresses of the block that is kept for examples; the other end of the cable answers nobody. */
const NETWORK = [
  'link set lo up',
  'link add out0 type veth peer name out1',
  'address add 198.51.100.2/24 dev out0',
  'link set out0 up',
  'link set out1 up',
  'route add default via 198.51.100.1 dev out0',
];

async function openDoor(path: string, door: Door): Promise<void> {
  if (door.protocol === 'tcp') {
    const server = createServer((near) => join(near, through(path, door)));
    server.listen(door.port, LOOPBACK);
    await once(server, 'listening');
    return;
  }
  const socket = createSocket('udp4');
  const flows = new Map<string, Socket>();
  socket.on('message', (datagram, { address, port }) => {
    const from = `${address}:${port}`;
    const flow = flows.get(from) ?? through(path, door);
    if (!flows.has(from)) {
      flows.set(from, flow);
      flow.on(
        'data',
        unframe((answer) => socket.send(answer, port, address)),
      );
      flow.on('error', () => flow.destroy());
      flow.on('close', () => flows.delete(from));
    }
    flow.write(framed(datagram));
  });
  socket.bind(door.port, LOOPBACK);
  await once(socket, 'listening');
}

const [path = '', ...names] = process.argv.slice(2);
for (const line of NETWORK) execFileSync('ip', line.split(' '));
for (const name of names) await openDoor(path, doorNamed(name));
process.stdin.resume().on('end', () => process.exit());
process.stdout.write('ready\n');
