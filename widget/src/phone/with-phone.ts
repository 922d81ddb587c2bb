import type { PhoneStatus } from '@visavis/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseState } from '../chat/case-state.ts';
import type { PhonePartState } from './phone-part.ts';

type PhonePlace = 'check' | 'wait' | 'call';
type OfPhone = {
  readonly state: CaseState;
  readonly part: PhonePartState;
  readonly status: PhoneStatus;
  readonly now: () => number;
};

/**
 * A view with what there is of the phone: a line above it while a phone is joined, and the panel over it when it is wanted. One template
 * for all of it, so that the view under it is never made anew.
 */
export function withPhone(view: TemplateResult, of: OfPhone): TemplateResult {
  const place = of.part.panel === 'here' ? placeOf(of.state) : null;
  const over = of.part.isShown ? place : null;
  return html`<div class="under" ?inert=${over !== null}>
      ${place === null || over !== null ? nothing : bar(of.status, place)} ${view}
    </div>
    ${over === null ? nothing : panel(of, over)}`;
}

/** Before the queue there is nothing to be seen that a phone would change. */
const bar = ({ state }: PhoneStatus, place: PhonePlace) =>
  state === 'none' || state === 'offered' || place === 'check'
    ? nothing
    : html`<vv-phone-bar .status=${state} place=${place}></vv-phone-bar>`;

const panel = ({ state, status, part, now }: OfPhone, place: PhonePlace) =>
  html`<vv-phone-panel
    .status=${status}
    .code=${part.code}
    place=${place}
    ?busy=${state.stage === 'device-check' && state.isJoining}
    .now=${now}
  ></vv-phone-panel>`;

/** Null where a phone has nothing to do, and while a call rings: nothing may lie over the way to answer it. */
function placeOf(state: CaseState): PhonePlace | null {
  if (state.stage === 'device-check') return 'check';
  if (state.stage === 'queue') return 'wait';
  if (state.stage !== 'conversation') return null;
  if (state.call?.state === 'ringing') return null;
  return state.call?.state === 'live' ? 'call' : 'wait';
}
