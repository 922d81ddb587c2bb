import { createSocket, type Socket } from 'node:dgram';
import { setTimeout as pause } from 'node:timers/promises';

const LOOPBACK = '127.0.0.1';
const TRIES = 50;
const LOOK_EVERY_MS = 20;

/** Even ports on loopback whose next one is free as well: RTP, and RTCP beside it. As many as asked for, all different. */
export async function freePortPairs(count: number): Promise<number[]> {
  const held: Socket[] = [];
  const ports: number[] = [];
  try {
    for (let tries = 0; ports.length < count; tries += 1) {
      if (tries > TRIES * count) throw new Error('there are no free UDP ports for a recording');
      const first = await bound(0);
      if (first === null) continue;
      held.push(first);
      const { port } = first.address();
      const second = port % 2 === 0 ? await bound(port + 1) : null;
      if (second === null) continue;
      held.push(second);
      ports.push(port);
    }
    return ports;
  } finally {
    for (const socket of held) socket.close();
  }
}

/** Resolves once somebody listens on each of these ports; false when `isGivenUp` says so before. */
export async function listenedOn(ports: readonly number[], isGivenUp: () => boolean): Promise<boolean> {
  for (const port of ports) {
    while (!(await hears(port))) if (isGivenUp()) return false;
  }
  return !isGivenUp();
}

/** Whether a byte that means nothing finds somebody; binding the port would keep it from whom we wait for. */
async function hears(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  let isRefused = false;
  socket.on('error', () => (isRefused = true));
  socket.connect(port, LOOPBACK, () => socket.send(Buffer.of(0), () => undefined));
  await pause(LOOK_EVERY_MS);
  socket.close();
  return !isRefused;
}

/** Null where the port is taken. */
const bound = (port: number): Promise<Socket | null> =>
  new Promise((settle) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      settle(null);
    });
    socket.bind(port, LOOPBACK, () => settle(socket));
  });
