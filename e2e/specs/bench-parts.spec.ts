import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { until } from '@visavis/testing';
import { startPostgres } from '@visavis/testing/node';
import { readArguments } from '../bench/arguments.ts';
import { useOf } from '../bench/capacity/process-use.ts';
import { hasFallen } from '../bench/capacity/ramp.ts';
import { costTable, measureCapacity, reached } from '../bench/capacity/report.ts';
import { Figures, lineThrough, table } from '../bench/figures.ts';
import { framesTable, KINDS, measureFirstFrames } from '../bench/first-frame/first-frame.ts';
import type { Kind } from '../bench/first-frame/first-frame.ts';
import { NEAR } from '../bench/network.ts';
import { SlowLine } from '../bench/slow-line.ts';
import { FREE_WAY, UdpRelay } from '../bench/udp-relay.ts';
import type { Way } from '../bench/udp-relay.ts';

/* What the benchmarks measure with, and each of them once, in small. How long anything took is no matter here. */

/** Connections of viewer and publisher as Start call is pressed. */
const CONNECTED: Record<Kind, readonly [number, number]> = {
  'floor, cold': [0, 0],
  'floor, warm': [2, 2],
  'product, cold': [0, 0],
  'product, warm': [2, 2],
};

async function bound(address: string): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

type Answer = { readonly number: number; readonly tookMs: number };

/** So many numbered datagrams through a relay to somebody who sends each back; what came back, in the order in which it came. */
async function throughRelay(
  way: Way,
  seed: number,
  count: number,
  bytes = 200,
): Promise<{ answers: Answer[]; lost: number }> {
  const [far, client] = [await bound('127.0.0.2'), await bound('127.0.0.1')];
  far.on('message', (datagram, { address, port }) => far.send(datagram, port, address));
  const relay = await UdpRelay.between(
    { address: '127.0.0.1', port: 0 },
    { address: '127.0.0.2', port: far.address().port },
    seed,
  );
  try {
    relay.way = way;
    const answers: Answer[] = [];
    const sentAt: number[] = [];
    client.on('message', (datagram) => {
      const number = datagram.readUInt16BE(0);
      answers.push({ number, tookMs: performance.now() - (sentAt[number] ?? 0) });
    });
    for (let number = 0; number < count; number += 1) {
      const datagram = Buffer.alloc(bytes);
      datagram.writeUInt16BE(number, 0);
      sentAt.push(performance.now());
      client.send(datagram, relay.near.port, relay.near.address);
      // In small groups: all at once would run over the sender's own buffer, which is no loss of the relay.
      if (number % 20 === 19) await until('the relay', () => relay.counted.passed + relay.counted.lost > number);
    }
    await until('all to come back or be lost', () => answers.length + relay.counted.lost === count);
    return { answers, lost: relay.counted.lost };
  } finally {
    relay.close();
    for (const socket of [far, client]) socket.close();
  }
}

const numbersOf = ({ answers }: { answers: Answer[] }): number[] => answers.map(({ number }) => number);

test('a relay passes every datagram both ways, in order', async () => {
  const seen = await throughRelay(FREE_WAY, 1, 200);
  expect(numbersOf(seen)).toEqual(Array.from({ length: 200 }, (_, number) => number));
});

test('a relay holds each datagram back in both directions, and jitter changes no order', async () => {
  const seen = await throughRelay({ delayMs: 30, jitterMs: 20, loss: 0 }, 1, 60);
  expect(numbersOf(seen)).toEqual(Array.from({ length: 60 }, (_, number) => number));
  // A timer may be early by less than a millisecond at each end.
  expect(Math.min(...seen.answers.map(({ tookMs }) => tookMs))).toBeGreaterThan(58);
});

test('a relay loses the share it was told to lose, and the same ones with the same seed', async () => {
  const way = { delayMs: 0, jitterMs: 0, loss: 0.1 };
  const [first, again, other] = [
    await throughRelay(way, 7, 1000),
    await throughRelay(way, 7, 1000),
    await throughRelay(way, 8, 1000),
  ];
  // One tenth each way, so 19 % of those that have both ways before them.
  expect(first.lost).toBeGreaterThan(130);
  expect(first.lost).toBeLessThan(250);
  expect(numbersOf(again)).toEqual(numbersOf(first));
  expect(numbersOf(other)).not.toEqual(numbersOf(first));
});

test('a relay loses large datagrams apart from small ones', async () => {
  const way = { delayMs: 0, jitterMs: 0, loss: 0, lossOfLarge: 1 };
  expect((await throughRelay(way, 1, 40)).lost).toBe(0);
  const large = await throughRelay(way, 1, 40, 501);
  expect([large.answers, large.lost]).toEqual([[], 40]);
});

test('a slow line takes its time in both directions, and hands over what was said unchanged', async () => {
  const server = createServer((request, response) => request.pipe(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line = await SlowLine.to((server.address() as AddressInfo).port);
  try {
    const body = 'said '.repeat(50_000);
    const ask = async (): Promise<number> => {
      const began = performance.now();
      const answer = await fetch(line.origin, { method: 'POST', body });
      expect(await answer.text()).toBe(body);
      return performance.now() - began;
    };
    await ask();
    line.delayMs = 40;
    expect(await ask()).toBeGreaterThan(78);
  } finally {
    await line.close();
    server.close();
  }
});

test('figures know their median, their worst twentieth and the line through them', () => {
  const figures = new Figures(Array.from({ length: 100 }, (_, index) => 100 - index));
  expect([figures.median, figures.p95, figures.at(1), figures.mean]).toEqual([50, 95, 100, 50.5]);
  expect(new Figures().median).toBeNull();
  expect(
    lineThrough([
      [0, 3],
      [2, 7],
      [4, 11],
    ]),
  ).toEqual({ slope: 2, base: 3 });
  expect(lineThrough([[1, 3]])).toBeNull();
  expect(table(['what', 'ms'], [['join', '7']])).toBe('| what |  ms |\n| ---- | --: |\n| join |   7 |');
});

test('a benchmark says what is wrong with how it was asked for, and measures nothing', () => {
  expect(readArguments([])).toEqual({
    parts: ['first-frame', 'capacity'],
    runs: 10,
    calls: [4, 8, 16, 24, 32],
    seconds: 20,
  });
  expect(readArguments(['capacity', '--calls', '1,2', '--seconds', '3'])).toMatchObject({
    parts: ['capacity'],
    calls: [1, 2],
    seconds: 3,
  });
  expect(() => readArguments(['latency'])).toThrow('no benchmark “latency”');
  expect(() => readArguments(['--rums', '3'])).toThrow('--rums');
  for (const wrong of ['0', '-1', '1.5', 'ten', '1001', ''])
    expect(() => readArguments([`--runs=${wrong}`])).toThrow(`not “${wrong}”`);
  expect(() => readArguments(['--calls', '4,4'])).toThrow('must grow');
  expect(() => readArguments(['--calls', '4'])).toThrow('two numbers');
});

test('what a process and its children use is counted together', async () => {
  const code = 'require("node:child_process").spawn(process.execPath, ["-e", "for (;;);"], { stdio: "inherit" });';
  const parent = spawn(process.execPath, ['-e', `${code} setInterval(() => {}, 1000)`], { detached: true });
  try {
    // The parent itself is done with its work at once; what grows is the child's.
    await until('the child to work', () => useOf(parent.pid ?? 0).cpuMs > 500);
    expect(useOf(parent.pid ?? 0).memoryMb).toBeGreaterThan(40);
  } finally {
    process.kill(-(parent.pid ?? 0), 'SIGKILL');
  }
});

test('B5 a first frame is measured in the floor and in the product, prepared and not', async ({ browser }) => {
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.newDatabase();
    const [measured] = await measureFirstFrames({
      browser,
      databaseUrl,
      runs: 1,
      rehearses: false,
      under: [NEAR],
      tell: () => {},
    });
    if (!measured) throw new Error('nothing was measured');
    for (const kind of KINDS) {
      const [run] = measured.runs[kind];
      expect(run?.firstFrameMs, kind).toBeGreaterThan(0);
      expect(run?.connected, kind).toEqual(CONNECTED[kind]);
    }
    // Nothing is negotiated in a call that is prepared.
    expect(measured.runs['product, warm'][0]?.messages.join()).not.toMatch(
      /> media:(connect|produce|consume|capabilities)/,
    );
    expect(measured.runs['product, cold'][0]?.messages.join()).toMatch(/media:connect/);
    expect(framesTable(measured).split('\n')).toHaveLength(8);
  } finally {
    await postgres.stop();
  }
});

test('calls of the floor and of the product are had without browsers, and what they cost is counted', async () => {
  const ramps = await measureCapacity({ calls: [1, 2], seconds: 1, tell: () => {} });
  for (const steps of [ramps.floor, ramps.product]) {
    expect(steps.map(({ calls }) => calls)).toEqual([1, 2]);
    for (const step of steps) {
      expect(step.fps).toBeGreaterThan(1);
      expect(step.memoryMb).toBeGreaterThan(40);
      expect(step.workerPercent).toBeLessThanOrEqual(step.cpuPercent);
    }
  }
  expect(costTable(ramps)).toContain('≤ 1.10');
  const use = { cpuPercent: 5, workerPercent: 4, memoryMb: 100, workerMb: 30, ownPercent: 9 };
  const held = { calls: 8, ...use, fps: 30, lostPercent: 0 };
  const fallen = { ...held, calls: 16, lostPercent: 2.5 };
  expect([hasFallen(held), hasFallen(fallen), hasFallen({ ...held, fps: 20 })]).toEqual([false, true, true]);
  expect(reached({ floor: [held], product: [held, fallen] })).toContain(
    'product: quality held with 8 calls; with 16 it fell',
  );
});
