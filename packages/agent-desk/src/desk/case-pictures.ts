import type {
  AgentCommands,
  CaseId,
  Contact,
  EvidenceId,
  Reply,
  RequestOf,
  SnapshotChanged,
  ValueOf,
} from '@visavis/protocol';
import { CaseEvidence } from '@visavis/protocol';
import { sameOrigin, StaffApi, type Fetch } from '../staff/staff-api.ts';
import { idleAsk } from './asks.ts';
import { frameOf } from './own-frame.ts';
import { compare } from './picture-likeness.ts';
import { NO_PICTURES, pictureUrl, type PicturesView } from './pictures-view.ts';

export type CasePicturesOptions = {
  readonly send: (
    name: 'snapshot:take',
    request: RequestOf<AgentCommands, 'snapshot:take'>,
  ) => Promise<Reply<ValueOf<AgentCommands, 'snapshot:take'>>>;
  /** What is received of the freelancer's picture now. */
  readonly video: () => MediaStreamTrack | null;
  readonly serverNow: () => number;
  readonly changed: () => void;
  readonly request?: Fetch;
};

/**
 * The pictures of the case at hand (EVD1 to EVD3): asks for one, keeps what this desk had received at that instant until the picture is
 * there, sends it to stand beside it, and compares the two. Made and closed by the workspace.
 */
export class CasePictures {
  readonly #options: CasePicturesOptions;
  readonly #request: Fetch;
  readonly #api: StaffApi;
  readonly #frames = new Map<EvidenceId, Promise<Blob | null>>();
  #view = NO_PICTURES;
  #contact: Contact | null = null;
  #caseId: CaseId | null = null;
  #waitingFor: EvidenceId | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CasePicturesOptions) {
    this.#options = options;
    this.#request = options.request ?? sameOrigin;
    this.#api = new StaffApi(this.#request);
  }

  get view(): PicturesView {
    return this.#view;
  }

  /** Called after every change of the desk. EVD1: what is known of one case is never shown of another. */
  follow(contact: Contact | null): void {
    this.#contact = contact;
    const caseId = contact?.case.id ?? null;
    if (caseId === this.#caseId) return;
    this.close();
    this.#caseId = caseId;
    this.#change(NO_PICTURES);
    if (caseId) void this.#load(caseId);
  }

  async take(): Promise<void> {
    const contact = this.#contact;
    if (contact?.call?.state !== 'live' || this.#view.last === 'waiting') return;
    const { ticketId, epoch, call } = contact;
    this.#change({ last: 'waiting', ask: { state: 'asking' } });
    const reply = await this.#options.send('snapshot:take', { ticketId, epoch, callId: call.id });
    if (contact.case.id !== this.#caseId) return;
    if (!reply.ok) return this.#change({ last: 'none', ask: { state: 'refused', refusal: reply.refusal } });
    const { id, expiresAt } = reply.value;
    const track = this.#options.video();
    this.#frames.set(id, track ? frameOf(track).catch(() => null) : Promise.resolve(null));
    this.#waitingFor = id;
    this.#timer = setTimeout(() => this.#settled('none-came'), Math.max(0, expiresAt - this.#options.serverNow()));
    this.#change({ ask: idleAsk });
  }

  /** The fact `snapshot:changed`. */
  async tell({ id, state, ticketId }: SnapshotChanged): Promise<void> {
    const caseId = this.#caseId;
    if (!caseId || ticketId !== this.#contact?.ticketId) return;
    if (id === this.#waitingFor) this.#settled('taken');
    if (state === 'taken') await this.#sendFrame(id);
    await this.#load(caseId);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#frames.clear();
    this.#waitingFor = null;
    this.#caseId = null;
  }

  #settled(last: 'taken' | 'none-came'): void {
    clearTimeout(this.#timer);
    if (last === 'none-came' && this.#waitingFor) this.#frames.delete(this.#waitingFor);
    this.#waitingFor = null;
    this.#change({ last });
  }

  async #sendFrame(id: EvidenceId): Promise<void> {
    const frame = await this.#frames.get(id);
    this.#frames.delete(id);
    if (!frame) return;
    await this.#request(`/api/v1/staff/snapshots/${id}/received`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg' },
      body: frame,
    }).catch(() => undefined);
  }

  async #load(caseId: CaseId): Promise<void> {
    const reply = await this.#api.read(`/cases/${caseId}/evidence`, CaseEvidence);
    if (caseId !== this.#caseId || !reply.ok) return;
    const pieces = reply.value.pieces.filter(({ kind }) => kind === 'snapshot');
    this.#change({ pieces });
    for (const { id, receivedId, purgedAt } of pieces) {
      if (receivedId && purgedAt === null && !this.#view.likeness.has(id)) await this.#compare(caseId, id, receivedId);
    }
  }

  async #compare(caseId: CaseId, id: EvidenceId, receivedId: EvidenceId): Promise<void> {
    const likeness = await compare(this.#request, pictureUrl(id), pictureUrl(receivedId));
    if (caseId !== this.#caseId || !likeness) return;
    this.#change({ likeness: new Map([...this.#view.likeness, [id, likeness]]) });
  }

  #change(part: Partial<PicturesView>): void {
    this.#view = { ...this.#view, ...part };
    this.#options.changed();
  }
}
