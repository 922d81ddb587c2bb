import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { Vault } from '../use-cases/ports.ts';
import { demandMeans, whyNotRecorded, withinMeans } from './means.ts';

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

  it('EV15 ends a start whose settings switch recording on without them, and not where an administrator did or undid that', () => {
    const off = { ...policy, evidence: { ...policy.evidence, records: false } };
    expect(() => demandMeans(policy, policy, 'there is no ffmpeg')).toThrow('there is no ffmpeg');
    expect(() => demandMeans(policy, off, 'there is no ffmpeg')).not.toThrow();
    expect(() => demandMeans(off, policy, 'there is no ffmpeg')).not.toThrow();
    expect(() => demandMeans(policy, policy, null)).not.toThrow();
  });

  it('EV15 switches recording off where it is missing, and says so once', () => {
    const said: string[] = [];
    const log = { info: () => {}, warn: () => {}, error: (_: object, words: string) => void said.push(words) };
    const current = withinMeans(() => policy, 'there is no ffmpeg', log);
    expect([current().evidence.records, current().evidence.records]).toEqual([false, false]);
    expect(said).toEqual(['there is no ffmpeg Until then nobody is asked, and nothing is recorded.']);
    expect(withinMeans(() => policy, null, log)().evidence.records).toBe(true);
  });
});
