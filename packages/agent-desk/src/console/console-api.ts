import {
  CannedReplies,
  CaseCard,
  FoundCases,
  ResentInvitation,
  type CaseId,
  type NewDecision,
  type Reply,
} from '@visavis/protocol';
import { StaffApi, type Fetch } from '../staff/staff-api.ts';

/** What the console asks the server; the refusals that any answer can have are `StaffApi`'s. */
export class ConsoleApi {
  readonly #api: StaffApi;

  constructor(request?: Fetch) {
    this.#api = new StaffApi(request);
  }

  search(query: string): Promise<Reply<FoundCases>> {
    return this.#api.read(`/cases?query=${encodeURIComponent(query)}`, FoundCases);
  }

  card(caseId: CaseId): Promise<Reply<CaseCard>> {
    return this.#api.read(`/cases/${caseId}`, CaseCard);
  }

  replies(caseId: CaseId | null): Promise<Reply<CannedReplies>> {
    return this.#api.read(caseId ? `/cases/${caseId}/replies` : '/replies', CannedReplies);
  }

  /** Refuses `resent-lately` and `case-decided`. */
  resend(caseId: CaseId): Promise<Reply<ResentInvitation>> {
    return this.#api.act('POST', `/cases/${caseId}/invitations`, ResentInvitation);
  }

  /** `clientId` makes a second click the same decision. For supervisors. Refuses `outcome-conflict`, if there is one not seen yet. */
  changeDecision(caseId: CaseId, asked: NewDecision): Promise<Reply<null>> {
    return this.#api.do('POST', `/cases/${caseId}/decisions`, asked);
  }
}
