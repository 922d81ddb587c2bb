import { PROTOCOL_VERSION } from '@visavis/protocol';
import { isKnown, type CaseState } from './case-state.ts';
import type { Visit } from './visit.ts';

/** Names of states and of refusals: what support may read without learning who it is about. */
export function diagnosisOf(visit: Visit | null, deviceStep: string): Readonly<Record<string, unknown>> {
  if (!visit) return { protocol: PROTOCOL_VERSION, stage: 'none' };
  const { state } = visit.store;
  return {
    protocol: PROTOCOL_VERSION,
    stage: state.stage,
    line: visit.link?.state.state ?? 'none',
    deviceStep,
    service: isKnown(state) ? state.service.state : 'unknown',
    call: callOf(state),
    refusals: visit.refusals,
  };
}

const callOf = (state: CaseState): string => (state.stage === 'conversation' && state.call?.state) || 'none';
