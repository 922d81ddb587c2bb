import type { CaseId, Millis, QueuePlace, TicketId } from '@visavis/protocol';

/** A waiting ticket as the queue sees it; the store gives them in the queue's order. */
export type Waiting = { readonly ticketId: TicketId; readonly caseId: CaseId; readonly joinedAt: Millis };

/** What an estimate is made from: how long the latest contacts took, and who can take one now or soon. */
export type Service = { readonly handleTimesMs: readonly number[]; readonly agentsOnDuty: number };

/** Below this many finished contacts an estimate would be a guess, and none is shown. */
const MIN_SAMPLES = 3;

/** Q2: the expected wait grows by one mean contact for each place, shared among the agents on duty. */
export function estimateMs(place: number, { handleTimesMs, agentsOnDuty }: Service): number | null {
  if (handleTimesMs.length < MIN_SAMPLES || agentsOnDuty === 0) return null;
  const mean = handleTimesMs.reduce((sum, ms) => sum + ms, 0) / handleTimesMs.length;
  return Math.round((mean * place) / agentsOnDuty);
}

/** Q1: places count from 1 in the order of joining, without gaps. */
export function placesOf(waiting: readonly Waiting[], service: Service): Map<CaseId, QueuePlace> {
  return new Map(
    waiting.map(({ caseId }, index) => [
      caseId,
      { place: index + 1, waiting: waiting.length, estimateMs: estimateMs(index + 1, service) },
    ]),
  );
}
