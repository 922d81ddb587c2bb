import type { CannedReply, CaseCard, CaseId, FoundAccount, FoundCases } from '@visavis/protocol';
import { idleAsk, type Ask } from '../desk/asks.ts';

/*
 * What the console shows in its middle. `empty` nobody was chosen · `not-ours` an account that never had a case · `loading` a
 * case for the first time · `failed` it could not be loaded · `shown` it is there, perhaps read anew while it is.
 */
export type Shown =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-ours'; readonly found: FoundAccount; readonly message: string }
  | { readonly kind: 'loading' | 'failed'; readonly caseId: CaseId }
  | { readonly kind: 'shown'; readonly card: CaseCard };

export type ConsoleState = {
  readonly found: FoundCases | null;
  readonly shown: Shown;
  readonly replies: readonly CannedReply[];
  readonly asks: { readonly search: Ask; readonly resend: Ask; readonly change: Ask };
  /** The last time the server was asked, it could not be reached. */
  readonly isOffline: boolean;
};

export const emptyConsole: ConsoleState = {
  found: null,
  shown: { kind: 'empty' },
  replies: [],
  asks: { search: idleAsk, resend: idleAsk, change: idleAsk },
  isOffline: false,
};

/** The case that is shown or on its way. */
export function caseIdOf(shown: Shown): CaseId | null {
  switch (shown.kind) {
    case 'empty':
    case 'not-ours':
      return null;
    case 'loading':
    case 'failed':
      return shown.caseId;
    case 'shown':
      return shown.card.id;
  }
}
