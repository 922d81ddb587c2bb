import { CaseEvidence, EvidenceOpened, type CaseId, type EvidencePiece } from '@visavis/protocol';
import { StateStore, type ReadableStore } from '@visavis/ui';
import { idleAsk, type Ask } from '../desk/asks.ts';
import { StaffApi, type Fetch } from '../staff/staff-api.ts';

/** What is kept of the case that is shown; `pieces` is null until that was read. `needsReason`: it cannot be looked at so far. */
export type EvidenceView = {
  readonly pieces: readonly EvidencePiece[] | null;
  readonly needsReason: boolean;
  readonly ask: Ask;
};

export const NO_EVIDENCE: EvidenceView = { pieces: null, needsReason: true, ask: idleAsk };

/**
 * EVD5: what a supervisor can see of a case's calls, and saying why. Made by the console, which says which case is shown; what is
 * known of one is never shown of another.
 */
export class EvidenceOfCase implements ReadableStore<EvidenceView> {
  readonly #api: StaffApi;
  readonly #store = new StateStore<EvidenceView, Partial<EvidenceView>>(NO_EVIDENCE, (state, part) => ({
    ...state,
    ...part,
  }));
  #caseId: CaseId | null = null;

  constructor(request?: Fetch) {
    this.#api = new StaffApi(request);
  }

  get state(): EvidenceView {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Null: no case, or nobody who may look. */
  follow(caseId: CaseId | null): void {
    if (caseId === this.#caseId) return;
    this.close();
    this.#caseId = caseId;
    this.#store.dispatch(NO_EVIDENCE);
    if (caseId) void this.#read(caseId);
  }

  /** Why somebody has to look; it is written down, and counts for a while. Not asked twice while it is under way. */
  async open(reason: string): Promise<void> {
    const caseId = this.#caseId;
    if (!caseId || this.state.ask.state === 'asking') return;
    this.#store.dispatch({ ask: { state: 'asking' } });
    const path = `/cases/${caseId}/evidence/openings`;
    const reply = await this.#api.act('POST', path, EvidenceOpened, { reason });
    if (caseId !== this.#caseId) return;
    this.#store.dispatch({ ask: reply.ok ? idleAsk : { state: 'refused', refusal: reply.refusal } });
    if (reply.ok) await this.#read(caseId);
  }

  /** Called every few seconds while the page can be seen: a reason counts for a while only. */
  async refresh(): Promise<void> {
    if (this.#caseId) await this.#read(this.#caseId);
  }

  close(): void {
    this.#caseId = null;
  }

  async #read(caseId: CaseId): Promise<void> {
    const reply = await this.#api.read(`/cases/${caseId}/evidence`, CaseEvidence);
    if (caseId !== this.#caseId) return;
    if (!reply.ok) {
      if (!this.state.pieces) this.#store.dispatch({ ask: { state: 'refused', refusal: reply.refusal } });
      return;
    }
    if (!this.state.pieces) this.#store.dispatch({ ask: idleAsk });
    // A frame of the desk is shown beside its picture.
    const pieces = reply.value.pieces.filter(({ kind }) => kind !== 'agent-frame');
    this.#store.dispatch({ pieces, needsReason: reply.value.needsReason });
  }
}
