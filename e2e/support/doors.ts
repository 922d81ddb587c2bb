import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** One way out of a network that has no other: what goes to this port of the network's loopback comes out at that of the machine. */
export type Door = { readonly protocol: 'udp' | 'tcp'; readonly port: number };

export const doorName = ({ protocol, port }: Door): string => `${protocol}:${port}`;

export function doorNamed(name: string): Door {
  const [protocol, port] = name.split(':');
  if (protocol !== 'udp' && protocol !== 'tcp') throw new Error(`no door is named ${name}`);
  return { protocol, port: Number(port) };
}

const LENGTH_BYTES = 2;

/** A datagram as bytes of a stream: its length, then itself. */
export function framed(datagram: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(datagram.length);
  return Buffer.concat([length, datagram]);
}

/** Reads a stream of such datagrams, however it is cut; `take` gets each when it is whole. */
export function unframe(take: (datagram: Buffer) => void): (part: Buffer) => void {
  let held = Buffer.alloc(0);
  return (part) => {
    held = Buffer.concat([held, part]);
    while (held.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + held.readUInt16BE();
      if (held.length < end) return;
      take(held.subarray(LENGTH_BYTES, end));
      held = held.subarray(end);
    }
  };
}

/** Each end's bytes go to the other, and its end too. */
export function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}

/** Connects and says first which door this is; the rest of the stream is what goes through it. */
export function through(path: string, door: Door): Socket {
  const stream = connect(path);
  stream.write(`${doorName(door)}\n`);
  return stream;
}
