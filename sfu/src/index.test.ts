import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { LogRecorder } from '../test/log-recorder.ts';
import { startSfu } from './index.ts';

it('M21 warns that a private address is only reached from its own network', async () => {
  const log = new LogRecorder();
  const workerProgram = '/nowhere/mediasoup-worker';
  const start = (announced: object) =>
    startSfu({ listen: [{ address: '10.1.2.3', ...announced }], workerProgram, log });
  await expect(start({ announced: '203.0.113.5' })).rejects.toThrow();
  expect(log.lines).toEqual([]);
  await expect(start({})).rejects.toThrow();
  expect(log.messages('warn')).toEqual(['browsers are sent to a private address: only its own network reaches calls']);
});

it('M21 starts nothing with settings that are wrong', async () => {
  await expect(startSfu({ listen: [{ address: '0.0.0.0' }], log: new LogRecorder() })).rejects.toThrow(/announced/);
});

it('M21 says where it cannot listen: at an address of somebody else, or a port that is taken', async () => {
  const log = new LogRecorder();
  await expect(startSfu({ listen: [{ address: '203.0.113.5' }], log })).rejects.toThrow(
    /cannot listen at 203\.0\.113\.5,/,
  );
  const taken = createSocket('udp4').bind(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const { port: portBase } = taken.address();
  const message = new RegExp(`cannot listen at 127\\.0\\.0\\.1 port ${portBase},.*in use`);
  await expect(startSfu({ portBase, log })).rejects.toThrow(message);
});
