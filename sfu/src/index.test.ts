import { expect, it } from 'vitest';
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
