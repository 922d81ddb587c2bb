import type { SiteSettings, StaffId, Sfu } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hasStaff } from '../../test/staff-of.ts';
import { readConfig } from '../config.ts';
import { nextOpening } from '../domain/opening-hours.ts';
import { caseOf } from '../store/cases.ts';
import { zoneOffset } from '../time/zone.ts';
import { LivePolicy } from './live-policy.ts';
import { editSettings, readSettings, refreshPolicy, settingsHistory } from './manage-settings.ts';
import { readAudit } from './read-audit.ts';

describe.each(DATABASES)('settings on %s', (_name, place) => {
  let house: House;
  let ines: StaffId;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ines = await hasStaff(house, 'ines', 'admin');
  });
  afterAll(() => house.context.store.close());

  /** Changes the settings that hold now. */
  async function edits(change: Partial<SiteSettings>) {
    const { version, settings } = await readSettings(house.context);
    const edited = await editSettings(house.context, ines, { version, settings: { ...settings, ...change } });
    if (!edited.ok) throw new Error(edited.refusal);
    return edited.value;
  }

  it('G1 hold as soon as they are saved, over what the environment says', async () => {
    const before = await readSettings(house.context);
    expect(before).toMatchObject({ version: 0, changed: [], changedBy: null });
    const after = await edits({
      promiseMinutes: 20,
      ringSeconds: 55,
      timeZone: 'Asia/Kolkata',
      openingHours: [{ day: 1, from: 540, to: 1020 }],
      overdue: { remindsFreelancer: false, tellsClients: true, limitsWithdrawals: true },
      clockPausedBy: ['closed'],
    });
    expect(after.changed.toSorted()).toEqual(
      ['promiseMinutes', 'ringSeconds', 'timeZone', 'openingHours', 'overdue', 'clockPausedBy'].toSorted(),
    );
    expect(after).toMatchObject({ version: 1, defaults: before.settings, changedBy: { username: 'ines' } });
    const { policy } = house.context;
    expect(policy).toMatchObject({ promiseMinutes: 20, ringMs: 55_000, overdue: { remindsFreelancer: false } });
    expect(policy.clock.pausedBy).toEqual(['closed']);
    const monday = Date.UTC(2030, 0, 7);
    expect(nextOpening(policy.clock.hours, monday, policy.clock.offsetAt)).toBe(monday + 3.5 * 3_600_000);
  });

  it('G1 reach another process of the same database', async () => {
    const other = new LivePolicy(readConfig({ VISAVIS_DEMO: 'on' }).policy, zoneOffset);
    await edits({
      samplePercent: 31,
      offerSeconds: 21,
      agentGraceSeconds: 45,
      callKeptSeconds: 60,
      resumesCalls: false,
    });
    expect(other.current.samplePercent).toBe(100);
    await refreshPolicy({ ...house.context, livePolicy: other });
    expect(other.current).toMatchObject({
      samplePercent: 31,
      offerMs: 21_000,
      agentGraceMs: 45_000,
      callKeptMs: 60_000,
      resumesCalls: false,
    });
  });

  it('G1 leave what nobody changed to the environment', async () => {
    await edits({ wrapUpSeconds: 90 });
    const environment = readConfig({ VISAVIS_DEMO: 'on', VISAVIS_OBJECTION_DAYS: '14', VISAVIS_WRAP_UP_SECONDS: '60' });
    const other = new LivePolicy(environment.policy, zoneOffset);
    await other.refresh(house.context.store.db);
    expect(other.current).toMatchObject({ objectionMs: 14 * 86_400_000, wrapUpMs: 90_000 });
  });

  it('G1 count a value that this version would not take as not said', async () => {
    const other = new LivePolicy(house.context.policy, zoneOffset);
    other.take({ version: 1_000, settings: { ringSeconds: 1, undoSeconds: 5, gone: true } as never });
    expect(other.current).toMatchObject({ ringMs: house.context.policy.ringMs, undoMs: 5_000 });
  });

  it('G2 refuse an edit that was made from an older version', async () => {
    const { version, settings } = await readSettings(house.context);
    const both = await Promise.all(
      [8, 9].map((samplePercent) =>
        editSettings(house.context, ines, { version, settings: { ...settings, samplePercent } }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refuse('settings-changed'));
    expect((await readSettings(house.context)).version).toBe(version + 1);
  });

  it('G2 are kept with who changed what, and the same again is no change', async () => {
    const before = await edits({ undoSeconds: 7 });
    expect((await edits({ undoSeconds: 7 })).version).toBe(before.version);
    const { versions } = await settingsHistory(house.context);
    expect(versions[0]).toMatchObject({ version: before.version, by: { id: ines }, settings: { undoSeconds: 7 } });
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_one, index) => before.version - index));
    const { entries } = await readAudit(house.context, {});
    expect(entries[0]).toMatchObject({
      action: 'settings:edit',
      actor: { id: ines, username: 'ines' },
      detail: { version: before.version, changes: { undoSeconds: { to: 7 } } },
    });
  });

  it('G3 leave a case the time that it was opened with', async () => {
    const opened = await house.opensCase('before-the-edit');
    const { newCasesOnly } = await edits({ deadlineDays: 3 });
    expect(newCasesOnly).toEqual(['deadlineDays']);
    const { db } = house.context.store;
    expect((await caseOf(db, opened))?.limitMs).toBe(7 * 86_400_000);
    expect((await caseOf(db, await house.opensCase('after-the-edit')))?.limitMs).toBe(3 * 86_400_000);
  });

  it('EV7 switch pictures on only where they can be encrypted', async () => {
    const { version, settings } = await readSettings(house.context);
    expect(settings.evidence.takesSnapshots).toBe(false);
    const evidence = { ...settings.evidence, takesSnapshots: true };
    const keyless = { ...house.context, vault: null, policy: house.context.policy };
    const wanted = { version, settings: { ...settings, evidence } };
    expect(await editSettings(keyless, ines, wanted)).toEqual(refuse('no-evidence-key'));
    expect((await edits({ evidence })).settings.evidence.takesSnapshots).toBe(true);
    expect(house.context.policy.evidence.takesSnapshots).toBe(true);
  });

  it('EV15 switch recording on only where there is a program that records; what was on before keeps nothing from being saved', async () => {
    const isOn = async () => (await readSettings(house.context)).settings.evidence.records;
    const edit = async (over: object, canRecord: boolean) => {
      const { version, settings } = await readSettings(house.context);
      const sfu = Object.assign(Object.create(house.context.sfu) as Sfu, { canRecord: async () => canRecord });
      return editSettings({ ...house.context, sfu, policy: house.context.policy }, ines, {
        version,
        settings: { ...settings, ...over },
      });
    };
    const { evidence } = (await readSettings(house.context)).settings;
    expect(await edit({ evidence: { ...evidence, records: true } }, false)).toEqual(refuse('no-recorder'));
    expect(await isOn()).toBe(false);
    expect(await edit({ evidence: { ...evidence, records: true } }, true)).toMatchObject({ ok: true });
    expect(await edit({ promiseMinutes: 7 }, false)).toMatchObject({ ok: true });
    expect(await isOn()).toBe(true);
  });
});
