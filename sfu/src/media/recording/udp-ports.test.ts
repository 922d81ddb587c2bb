import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePortPairs, listenedOn } from './udp-ports.ts';

describe('ports for a recording', () => {
  it('are even, different, and free with the one after each', async () => {
    const ports = await freePortPairs(3);
    expect(new Set(ports).size).toBe(3);
    for (const port of ports) expect(port % 2).toBe(0);
  });

  it('are waited for until somebody says that it is of no use', async () => {
    expect(await listenedOn(await freePortPairs(1), () => true)).toBe(false);
  });

  it('are waited for until somebody listens', async () => {
    const [port = 0] = await freePortPairs(1);
    const waiting = listenedOn([port], () => false);
    const socket = createSocket('udp4').bind(port, '127.0.0.1');
    onTestFinished(() => void socket.close());
    await once(socket, 'listening');
    expect(await waiting).toBe(true);
  });
});
