import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { Vault } from '../use-cases/ports.ts';
import { whyNotRecorded, withinMeans } from './means.ts';

const { policy } = readConfig({ VISAVIS_DEMO: 'on', VISAVIS_RECORDING: 'on' });
const sfu = (can: boolean) => ({ canRecord: async () => can });

describe('what is needed to record', () => {
  it('EV15 is a program and a vault; what is missing is said in a sentence', async () => {
    expect(await whyNotRecorded(sfu(false), {} as Vault)).toMatch(
      /no ffmpeg: put one in PATH or name it with VISAVIS_FFMPEG/,
    );
    expect(await whyNotRecorded(sfu(true), null)).toMatch(/VISAVIS_EVIDENCE_KEY/);
    expect(await whyNotRecorded(sfu(true), {} as Vault)).toBeNull();
  });

  it('EV15 switches recording off where it is missing, and says so once', () => {
    const said: string[] = [];
    const log = { info: () => {}, warn: () => {}, error: (_: object, words: string) => void said.push(words) };
    const current = withinMeans(() => policy, 'there is no ffmpeg', log);
    expect([current().evidence.records, current().evidence.records]).toEqual([false, false]);
    expect(said).toEqual(['there is no ffmpeg']);
    expect(withinMeans(() => policy, null, log)().evidence.records).toBe(true);
  });
});
