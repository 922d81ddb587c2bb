import type { CaseHappening, CaseId } from '@visavis/protocol';
import { happenedTo } from '../store/console.ts';
import type { Db } from '../store/store.ts';
import { sentencesFor } from './call-summary.ts';
import { actorFor } from './timeline-words.ts';

/** WA7: what no agent reads. */
const isForAgents = ({ kind }: { readonly kind: string }): boolean => kind !== 'call-watched';

/** A case's timeline for the agent at whose desk it is, the oldest first; colleagues are said by role (V4). */
export async function caseTimeline(db: Db, caseId: CaseId): Promise<CaseHappening[]> {
  const all = (await happenedTo(db, caseId)).filter(isForAgents);
  const textOf = await sentencesFor(db, all);
  return all.map((happened) => ({
    at: happened.at,
    text: textOf(happened),
    by: actorFor('vv_agent', happened),
  }));
}
