import { PROTOCOL_VERSION } from '@visavis/protocol';
import { isKnown } from './case-state.ts';
import type { Visit } from './visit.ts';

/** Names of states and of refusals: what support may read without learning who it is about. */
export function diagnosisOf(visit: Visit | null, deviceStep: string): Readonly<Record<string, unknown>> {
  const state = visit?.store.state ?? null;
  return {
    protocol: PROTOCOL_VERSION,
    stage: state?.stage ?? 'none',
    line: visit?.link?.state.state ?? 'none',
    deviceStep,
    service: state && isKnown(state) ? state.service.state : 'unknown',
    call: state?.stage === 'conversation' ? (state.call?.state ?? 'none') : 'none',
    refusals: visit?.refusals ?? [],
  };
}
