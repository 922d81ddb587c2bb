import type { Reply, SettingsEdit, SettingsHistory, SettingsView, SiteSettings, StaffId } from '@visavis/protocol';
import { done, refuse, SettingName } from '@visavis/protocol';
import type { AuditDetail } from '../store/administration-tables.ts';
import { holdAdministration } from '../store/audit.ts';
import type { KeptSettings } from '../store/settings-versions.ts';
import { insertSettings, latestSettings, settingsVersions } from '../store/settings-versions.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import type { LivePolicy } from './live-policy.ts';
import { isSame } from './live-policy.ts';
import { instant } from './instant.ts';

const MOST_VERSIONS = 100;
/** A case keeps the time that it was promised: G3. */
const NEW_CASES_ONLY: readonly SettingName[] = ['deadlineDays'];

export async function readSettings({ store, livePolicy }: Context): Promise<SettingsView> {
  return shown(livePolicy, await latestSettings(store.db));
}

export async function settingsHistory({ store, livePolicy }: Context): Promise<SettingsHistory> {
  const versions = await settingsVersions(store.db, MOST_VERSIONS);
  return {
    versions: versions.map(({ version, settings, by, at }) => ({
      version,
      at: instant(at),
      by,
      settings: livePolicy.overridesIn(livePolicy.settingsWith(settings)),
    })),
  };
}

/**
 * G1, G2: from now on these hold, here at once and in other processes within seconds; the same again makes no version.
 * Refusals: `settings-changed` (there is a newer version than `version`), `no-evidence-key` (EV7: pictures are to be kept, and could
 * not be encrypted), `no-recorder` (EV15: calls are to be recorded from now on, and there is no ffmpeg).
 */
export async function editSettings(
  context: Context,
  by: StaffId,
  { version, settings }: SettingsEdit,
): Promise<Reply<SettingsView>> {
  const { store, livePolicy } = context;
  const keepsEvidence = settings.evidence.takesSnapshots || settings.evidence.records;
  if (keepsEvidence && !context.vault) return refuse('no-evidence-key');
  const isNewlyRecorded = settings.evidence.records && !livePolicy.current.evidence.records;
  if (isNewlyRecorded && !(await context.sfu.canRecord())) return refuse('no-recorder');
  const edited = await store.transaction<Reply<null>>(async (tx, now) => {
    await holdAdministration(tx);
    const latest = await latestSettings(tx);
    if ((latest?.version ?? 0) !== version) return refuse('settings-changed');
    const changes = changesBetween(livePolicy.settingsWith(latest?.settings ?? {}), settings);
    if (Object.keys(changes).length === 0) return done(null);
    await insertSettings(tx, { version: version + 1, settings: livePolicy.overridesIn(settings), by }, now);
    const act = { actor: by, action: 'settings:edit', subject: 'settings' };
    await appendAudit(tx, { ...act, detail: { version: version + 1, changes } }, now);
    return done(null);
  });
  if (!edited.ok) return edited;
  await livePolicy.refresh(store.db);
  context.queueChanged();
  return done(await readSettings(context));
}

/** Other processes' edits; a job asks every few seconds. */
export const refreshPolicy = ({ store, livePolicy }: Context): Promise<void> => livePolicy.refresh(store.db);

function changesBetween(before: SiteSettings, after: SiteSettings): AuditDetail {
  const names = SettingName.options.filter((name) => !isSame(before[name], after[name]));
  return Object.fromEntries(names.map((name) => [name, { from: before[name], to: after[name] }]));
}

function shown(livePolicy: LivePolicy, kept: KeptSettings | null): SettingsView {
  const settings = livePolicy.settingsWith(kept?.settings ?? {});
  return {
    version: kept?.version ?? 0,
    settings,
    defaults: livePolicy.defaults,
    changed: SettingName.options.filter((name) => name in livePolicy.overridesIn(settings)),
    newCasesOnly: [...NEW_CASES_ONLY],
    changedAt: kept && instant(kept.at),
    changedBy: kept && kept.by,
  };
}
