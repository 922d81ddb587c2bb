import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';
import { demoMasterKey } from './evidence/master-key.ts';

const site = { SMTP_URL: 'smtp://mail.example' };

it('EV7 keeps nothing by default, and what is kept for 30 and for 180 days', () => {
  const config = readConfig(site);
  expect(config.policy.evidence).toMatchObject({ takesSnapshots: false, verifiedDays: 30, notVerifiedDays: 180 });
  expect(config.evidenceKey).toBeUndefined();
});

it('EV7 takes a key of 32 bytes, and says which setting is wrong without showing it', () => {
  const key = randomBytes(32);
  for (const written of [key.toString('base64'), key.toString('base64url')]) {
    const config = readConfig({ ...site, VISAVIS_SNAPSHOTS: 'on', VISAVIS_EVIDENCE_KEY: written });
    expect(config.evidenceKey?.equals(key)).toBe(true);
  }
  for (const wrong of [
    'short',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('base64'),
    '!'.repeat(43),
  ]) {
    const start = () => readConfig({ ...site, VISAVIS_EVIDENCE_KEY: wrong });
    expect(start).toThrow(BadSetting);
    expect(start).toThrow('VISAVIS_EVIDENCE_KEY must be 32 bytes in base64');
    expect(start).not.toThrow(wrong);
  }
});

it('EV7 does not start with pictures on and no key, but for the demo', () => {
  expect(() => readConfig({ ...site, VISAVIS_SNAPSHOTS: 'on' })).toThrow('VISAVIS_EVIDENCE_KEY must be set, because');
  expect(readConfig({ VISAVIS_DEMO: 'on', VISAVIS_SNAPSHOTS: 'on' }).policy.evidence.takesSnapshots).toBe(true);
});

it('EV7 makes a key for the demo once, which nobody else on the machine reads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-demo-key-'));
  try {
    const file = join(folder, 'demo', 'evidence-key');
    const key = await demoMasterKey(file);
    expect(key).toHaveLength(32);
    expect((await demoMasterKey(file)).equals(key)).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});
