import type { PhoneStatus } from '@visavis/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseState } from '../chat/case-state.ts';
import type { PhonePartState } from './phone-part.ts';

type OfPhone = {
  readonly state: CaseState;
  readonly part: PhonePartState;
  readonly status: PhoneStatus;
  readonly now: () => number;
};

/** A view with what there is of the phone: a line above it while a phone is joined, and the panel over it when it is wanted. */
export function withPhone(view: TemplateResult, { state, part, status, now }: OfPhone): TemplateResult {
  const place = placeOf(state);
  const isShown = part.isShown && part.panel === 'here' && place !== null;
  const isJoined = status.state !== 'none' && status.state !== 'offered';
  const hasBar = isJoined && part.panel === 'here' && place !== null && place !== 'check' && !isShown;
  return html`<div class="under" ?inert=${isShown}>
      ${hasBar ? html`<vv-phone-bar .status=${status.state} place=${place}></vv-phone-bar>` : nothing} ${view}
    </div>
    ${
      isShown
        ? html`<vv-phone-panel
            .status=${status}
            .code=${part.code}
            place=${place}
            ?busy=${state.stage === 'device-check' && state.isJoining}
            .now=${now}
          ></vv-phone-panel>`
        : nothing
    }`;
}

/** Null where a phone has nothing to do, and while a call rings: nothing may lie over the way to answer it. */
function placeOf(state: CaseState): 'check' | 'wait' | 'call' | null {
  if (state.stage === 'device-check') return 'check';
  if (state.stage === 'queue') return 'wait';
  if (state.stage !== 'conversation') return null;
  if (state.call?.state === 'ringing') return null;
  return state.call?.state === 'live' ? 'call' : 'wait';
}
