import type { CaseId } from '@visavis/protocol';
import { logFault } from '../faults.ts';
import type { Log, Notifier } from '../../use-cases/ports.ts';

/** What a freelancer hears of that changes what their phone shows, or that the phone is over. */
const FOLLOWED: ReadonlySet<string> = new Set(['session:moved', 'case:changed', 'ticket:changed', 'call:changed']);

/**
 * PH4: whatever tells the freelancer that something changed has their phone follow, wherever in the program that is. One look at a
 * time; `settled` resolves when the last one has been had.
 */
export function phonesFollow(
  notifier: Notifier,
  follow: (caseId: CaseId) => Promise<void>,
  log: Log,
): { readonly notifier: Notifier; settled(): Promise<void> } {
  let turn: Promise<void> = Promise.resolve();
  return {
    notifier: {
      ...notifier,
      toFreelancer: (caseId, name, fact) => {
        notifier.toFreelancer(caseId, name, fact);
        if (!FOLLOWED.has(name)) return;
        turn = turn
          .then(() => follow(caseId))
          .catch((error: unknown) => logFault(log, error, {}, 'a phone could not follow'));
      },
    },
    settled: () => turn,
  };
}
