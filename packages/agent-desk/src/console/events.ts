import type { CaseId, NewDecision, FoundAccount } from '@visavis/protocol';
import { StaffEvent } from '../staff/staff-event.ts';

/* What the views of the console ask for; the root turns each into a request. */

export class SearchEvent extends StaffEvent {
  readonly query: string;
  constructor(query: string) {
    super('console-search');
    this.query = query;
  }
}

export class ChooseEvent extends StaffEvent {
  readonly found: FoundAccount;
  constructor(found: FoundAccount) {
    super('console-choose');
    this.found = found;
  }
}

/** Another case of the same account is asked for. */
export class OpenCaseEvent extends StaffEvent {
  readonly caseId: CaseId;
  constructor(caseId: CaseId) {
    super('console-open-case');
    this.caseId = caseId;
  }
}

/** Something was copied, or could not be. */
export class CopiedEvent extends StaffEvent {
  readonly isCopied: boolean;
  constructor(isCopied: boolean) {
    super('console-copied');
    this.isCopied = isCopied;
  }
}

export class ResendEvent extends StaffEvent {
  constructor() {
    super('console-resend');
  }
}

/** Why somebody has to look at what is kept of the calls. */
export class OpenEvidenceEvent extends StaffEvent {
  readonly reason: string;
  constructor(reason: string) {
    super('console-open-evidence');
    this.reason = reason;
  }
}

export class ChangeDecisionEvent extends StaffEvent {
  readonly asked: NewDecision;
  constructor(asked: NewDecision) {
    super('console-change-decision');
    this.asked = asked;
  }
}
