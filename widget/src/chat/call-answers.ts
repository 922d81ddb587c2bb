import type { CallId, Consent, OpenCall, Refused } from '@visavis/protocol';
import type { CaseEvent, CaseState } from './case-state.ts';
import type { FreelancerLink } from './freelancer-link.ts';

type Visited = {
  readonly state: () => CaseState;
  readonly link: () => Pick<FreelancerLink, 'send'> | null;
  readonly tell: (event: CaseEvent) => void;
  /** Undefined without a line. */
  readonly refused: (reply: Refused | undefined) => void;
};

/** What a freelancer answers to a call, and how they leave it. Made by the visit; each does nothing where there is no call. */
export class CallAnswers {
  readonly #visited: Visited;
  /** What is ticked of what is asked before a call; it holds for that call only. */
  #agreed: { readonly callId: CallId; readonly consent: Consent } | null = null;

  constructor(visited: Visited) {
    this.#visited = visited;
  }

  async accept(): Promise<void> {
    const call = this.#call;
    if (!call) return;
    const { tell, link, refused } = this.#visited;
    tell({ type: 'answer-asked' });
    const agreed = this.#agreed?.callId === call.id ? this.#agreed : { callId: call.id };
    const reply = await link()?.send('call:accept', agreed);
    if (!reply?.ok) return refused(reply);
    // What the server told of it meanwhile is newer than its answer.
    const isTold = this.#call?.id === call.id && this.#call.state === 'live';
    if (!isTold) tell({ type: 'call-changed', change: { call: reply.value, ended: null } });
  }

  /** W97: what is ticked now; it is said with the acceptance. */
  agree(consent: Consent): void {
    const call = this.#call;
    if (call) this.#agreed = { callId: call.id, consent };
  }

  /** W98: takes back what was agreed to; the server tells when it is so. */
  async withdraw(to: keyof Consent): Promise<void> {
    const call = this.#call;
    if (call) await this.#visited.link()?.send('call:withdraw', { callId: call.id, to });
  }

  /** Declines a call that rings, or leaves one that is live. The server tells what became of it. */
  async end(): Promise<void> {
    const call = this.#call;
    if (!call) return;
    const name = call.state === 'ringing' ? 'call:decline' : 'call:leave';
    const reply = await this.#visited.link()?.send(name, { callId: call.id });
    if (!reply?.ok) this.#visited.refused(reply);
  }

  get #call(): OpenCall | null {
    const state = this.#visited.state();
    return state.stage === 'conversation' ? state.call : null;
  }
}
