import type { CaseId, NewDecision, FoundAccount } from '@visavis/protocol';

/* What the views of the console ask for; the root turns each into a request. */

abstract class ConsoleEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

export class SearchEvent extends ConsoleEvent {
  readonly query: string;
  constructor(query: string) {
    super('console-search');
    this.query = query;
  }
}

export class ChooseEvent extends ConsoleEvent {
  readonly found: FoundAccount;
  constructor(found: FoundAccount) {
    super('console-choose');
    this.found = found;
  }
}

/** Another case of the same account is asked for. */
export class OpenCaseEvent extends ConsoleEvent {
  readonly caseId: CaseId;
  constructor(caseId: CaseId) {
    super('console-open-case');
    this.caseId = caseId;
  }
}

/** Something was copied, or could not be. */
export class CopiedEvent extends ConsoleEvent {
  readonly isCopied: boolean;
  constructor(isCopied: boolean) {
    super('console-copied');
    this.isCopied = isCopied;
  }
}

export class ResendEvent extends ConsoleEvent {
  constructor() {
    super('console-resend');
  }
}

export class ChangeDecisionEvent extends ConsoleEvent {
  readonly asked: NewDecision;
  constructor(asked: NewDecision) {
    super('console-change-decision');
    this.asked = asked;
  }
}
