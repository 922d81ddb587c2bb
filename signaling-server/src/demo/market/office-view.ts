import type { AccountCapabilities, HoldState, OutsideResult } from '@visavis/protocol';
import { learntHoldOf } from './learnt.ts';
import { mayOf } from './page-view.ts';
import { PEOPLE, portraitPath } from './people.ts';
import type { Person } from './people.ts';
import type { Records } from './records.ts';

const HOLD_NAMES: Readonly<Record<HoldState, string>> = {
  none: 'No hold',
  'on-hold': 'On hold',
  overdue: 'Overdue',
  suspended: 'Permanently suspended',
  'payment-risk-review': 'With Payment Risk',
  'id-verification': 'ID verification asked',
};

type Choice = { readonly result: OutsideResult; readonly label: string };

/** What a team outside of Visavis can answer, by the hold that waits for it. */
const CHOICES: Readonly<Partial<Record<HoldState, readonly Choice[]>>> = {
  'id-verification': [
    { result: 'id-verification-passed', label: 'ID verification passed' },
    { result: 'id-verification-failed', label: 'ID verification failed' },
  ],
  'payment-risk-review': [
    { result: 'payment-risk-released', label: 'Payment Risk released' },
    { result: 'payment-risk-confirmed', label: 'Payment Risk confirmed' },
  ],
};

const SHOWN_LINES = 50;

/** What the marketplace's own staff see; `standings` beside `PEOPLE`, null where Visavis could not be asked. */
export function officeView(records: Records, standings: readonly (AccountCapabilities | null)[]) {
  const accounts = PEOPLE.map((person, index) => accountOf(records, person, standings[index] ?? null));
  return {
    held: accounts.filter(({ caseId }) => caseId !== null),
    others: accounts.filter(({ caseId }) => caseId === null),
    isReachable: standings.every((standing) => standing !== null),
    isListening: records.endpoint !== null,
    log: records.learnt.heard
      .slice(-SHOWN_LINES)
      .reverse()
      .map((line) => ({ ...line, name: PEOPLE.find(({ id }) => id === line.accountId)?.name ?? line.accountId })),
  };
}

function accountOf(records: Records, person: Person, standing: AccountCapabilities | null) {
  const { id, name } = person;
  return {
    id,
    name,
    portraitUrl: portraitPath(person, records.portraits[id] ?? 'studio'),
    caseId: standing?.caseId ?? null,
    ...holdFacts(standing),
    may: Object.values(mayOf(standing)),
    canBeOpened: person.earlierProposals > 0 && standing?.hold === 'none',
    learnt: learntHoldOf(records.learnt, id),
  };
}

/** What the hold is called, and what somebody outside can answer to it. */
function holdFacts(standing: AccountCapabilities | null) {
  if (!standing) return { hold: 'unknown', holdName: 'Unknown', choices: [] };
  const { hold, caseId } = standing;
  const isVerified = hold === 'none' && caseId !== null;
  return { hold, holdName: isVerified ? 'Verified' : HOLD_NAMES[hold], choices: CHOICES[hold] ?? [] };
}
