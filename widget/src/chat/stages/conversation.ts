import '@visavis/ui/notice/notice';
import type { OpenCall } from '@visavis/protocol';
import { html, nothing } from 'lit';
import { callWords } from '../../strings/call.ts';
import type { ClaimedTicket, Conversing } from '../case-state.ts';
import { loadConsent } from '../consent-part.ts';
import { logLinesOf } from '../log-lines.ts';
import type { Shown } from '../shown.ts';
import '../views/conversation-view.ts';
import { WantEvent } from '../views/want-event.ts';

export const draw = (state: Conversing, shown: Shown) => {
  const { ticket, call, talk } = state;
  return html`<vv-conversation-view
    class="view"
    agent=${ticket.agentName}
    .lines=${logLinesOf(talk, ticket.agentName)}
    own-name=${state.case.firstName}
    .agentWrites=${shown.aside.agentWrites}
    .showsTyping=${shown.aside.isShown}
    .ringsUntil=${call?.state === 'ringing' ? call.ringsUntil : null}
    .now=${shown.now}
    ?offline=${!state.isOnline}
    ?agent-gone=${!ticket.isAgentHere}
    ?finishing=${ticket.isFinishing === true && call === null}
    ?in-call=${call?.state === 'live'}
    ?answering=${state.isAnswering}
    ?not-answered=${state.problem !== null}
  >
    ${call ? consentIn(call, ticket.agentName) : nothing}
    ${call?.state === 'live' ? liveCall(call.acceptedAt, ticket, shown) : nothing}
  </vv-conversation-view>`;
};

/** W97: what is asked while it rings, and what is kept while it is on. */
const consentIn = (call: OpenCall, agent: string) => {
  if (call.state === 'ringing') {
    if (!call.asks) return nothing;
    loadConsent();
    return html`<vv-consent-form slot="asks" agent=${agent} .asks=${call.asks}></vv-consent-form>`;
  }
  if (!call.consent) return nothing;
  loadConsent();
  return html`<vv-consent-bar
    slot="consent"
    agent=${agent}
    .consent=${call.consent}
    ?recording=${call.isRecording === true}
  ></vv-consent-bar>`;
};

const liveCall = (acceptedAt: number, { agentName, isAgentHere }: ClaimedTicket, { call, now }: Shown) => {
  if (call.step === 'broken') return brokenCall();
  if (call.step !== 'on') return nothing;
  return html`<vv-call-view
    slot="call"
    agent=${agentName}
    ?agent-gone=${!isAgentHere}
    .call=${call.state}
    .since=${acceptedAt}
    .now=${now}
  ></vv-call-view>`;
};

const brokenCall = () => {
  const retry = (event: Event) => event.currentTarget?.dispatchEvent(new WantEvent({ what: 'retry-call' }));
  return html`<vv-notice slot="call" kind="warning" announce="polite">
    ${callWords.notConnected}
    <button slot="action" type="button" @click=${retry}>${callWords.retry}</button>
  </vv-notice>`;
};
