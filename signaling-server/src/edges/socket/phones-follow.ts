import type { CaseId } from '@visavis/protocol';
import { logFault } from '../faults.ts';
import type { Log, Notifier } from '../../use-cases/ports.ts';

/** What a freelancer hears of that changes what their phone shows, or that the phone is over. */
const FOLLOWED: ReadonlySet<string> = new Set(['session:moved', 'case:changed', 'ticket:changed', 'call:changed']);

/** One look at a case, and whether something changed since it began. */
type Look = { isStale: boolean; readonly over: Promise<void> };

/**
 * PH4: whatever tells the freelancer that something changed has their phone follow, wherever in the program that is. One look at a
 * time for each case, and another after it when something changed meanwhile; no case waits for another. `settled` resolves when
 * nothing is looked at any more.
 */
export function phonesFollow(
  notifier: Notifier,
  follow: (caseId: CaseId) => Promise<void>,
  log: Log,
): { readonly notifier: Notifier; settled(): Promise<void> } {
  const looks = new Map<CaseId, Look>();

  const lookAt = async (caseId: CaseId): Promise<void> => {
    await follow(caseId).catch((error: unknown) => logFault(log, error, {}, 'a phone could not follow'));
    const isStale = looks.get(caseId)?.isStale === true;
    looks.delete(caseId);
    if (isStale) begin(caseId);
  };
  const begin = (caseId: CaseId): void => {
    const look = looks.get(caseId);
    if (look) look.isStale = true;
    else looks.set(caseId, { isStale: false, over: lookAt(caseId) });
  };

  return {
    notifier: {
      ...notifier,
      toFreelancer: (caseId, name, fact) => {
        notifier.toFreelancer(caseId, name, fact);
        if (FOLLOWED.has(name)) begin(caseId);
      },
    },
    settled: async () => {
      while (looks.size > 0) await Promise.all([...looks.values()].map(({ over }) => over));
    },
  };
}
