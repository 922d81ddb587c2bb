import type { Sfu } from '@visavis/protocol';
import type { Log, Vault } from '../use-cases/ports.ts';
import type { Policy } from '../use-cases/policy.ts';

/** Why no call can be recorded here, in a sentence for the operator; null where they can. */
export async function whyNotRecorded(sfu: Pick<Sfu, 'canRecord'>, vault: Vault | null): Promise<string | null> {
  if (!(await sfu.canRecord())) {
    return 'Recording is switched on, but there is no ffmpeg: put one in PATH or name it with VISAVIS_FFMPEG.';
  }
  if (vault) return null;
  return 'Recording is switched on, but VISAVIS_EVIDENCE_KEY is not set.';
}

/** EV15: ends a start whose environment switches on what cannot be, with a sentence; not one that administrators switched on or off. */
export function demandMeans(environment: Policy, current: Policy, whyNot: string | null): void {
  if (whyNot !== null && environment.evidence.records && current.evidence.records) throw new Error(whyNot);
}

/** EV15: where no call can be recorded the switch is off, whoever turned it on; the operator is told at the start. */
export function withinMeans(current: () => Policy, whyNot: string | null, log: Log): () => Policy {
  if (whyNot === null) return current;
  if (current().evidence.records) log.error({}, `${whyNot} Until then nobody is asked, and nothing is recorded.`);
  return () => {
    const policy = current();
    return policy.evidence.records ? { ...policy, evidence: { ...policy.evidence, records: false } } : policy;
  };
}

/** EV15: the policy as far as calls can be recorded here; throws where `environment` wants what cannot be. Called once, by `app.ts`. */
export async function policyWithinMeans(
  environment: Policy,
  current: () => Policy,
  sfu: Pick<Sfu, 'canRecord'>,
  vault: Vault | null,
  log: Log,
): Promise<() => Policy> {
  const whyNot = await whyNotRecorded(sfu, vault);
  demandMeans(environment, current(), whyNot);
  return withinMeans(current, whyNot, log);
}
