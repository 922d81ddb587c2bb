import '@visavis/ui/notice/notice';
import { html, nothing, type TemplateResult } from 'lit';
import { callWords } from '../strings/call.ts';
import { launcherWords, type Wording } from '../strings/launcher.ts';
import type { CallPartState } from './call-part.ts';
import type { CaseState, Checking, ClaimedTicket, Conversing, Queueing, Result } from './case-state.ts';
import type { Connection } from './connectivity.ts';
import type { DevicesState, Loudness } from './devices.ts';
import { keptLinesOf, logLinesOf } from './log-lines.ts';
import { hasTimeLeft, pageOf } from './pages.ts';
import type { Aside } from './talk-aside.ts';
import type { TurnNoticeState } from './turn-notice.ts';
import './views/intro-view.ts';
import type { MessagePage } from './views/message-view.ts';
import './views/message-view.ts';
import { WantEvent } from './views/want-event.ts';

/** All that decides what is shown; a gallery makes these by hand. */
export type Shown = {
  readonly state: CaseState;
  readonly devices: DevicesState;
  readonly connection: Connection;
  readonly loudness: Loudness;
  readonly call: CallPartState;
  readonly aside: Aside;
  readonly wording: Wording;
  /** Where the four words of an e-mail are checked. */
  readonly server: string;
  readonly turn: TurnNoticeState;
  readonly isSoundOn: boolean;
  /** The server's clock. */
  readonly now: () => number;
};

/** In place of a view whose code is on the way, or could not be had (W11). Nobody sees it who does not wait for it. */
export const withoutCode = (code: 'loading' | 'missing'): TemplateResult => {
  const { loading, notLoaded, notLoadedTitle, tryAgain } = launcherWords;
  const page: MessagePage =
    code === 'loading'
      ? { icon: 'clock', title: loading, text: '' }
      : {
          icon: 'warning',
          title: notLoadedTitle,
          text: notLoaded,
          action: { label: tryAgain, want: { what: 'load-again' } },
        };
  return html`<vv-message-view class="view" ?late=${code === 'loading'} .page=${page}></vv-message-view>`;
};

/** The one view of a state. Its element has the class `view`, which is where the focus goes when a view follows another. */
export function stageView(shown: Shown): TemplateResult {
  const { state } = shown;
  switch (state.stage) {
    case 'intro':
      return html`<vv-intro-view
        class="view"
        .wording=${shown.wording}
        ?busy=${state.isStarting}
        .problem=${state.problem}
      ></vv-intro-view>`;
    case 'device-check':
      return deviceCheck(state, shown);
    case 'queue':
      return queue(state, shown);
    case 'conversation':
      return conversation(state, shown);
    case 'result':
      return result(state);
    case 'uninvited':
    case 'signed-out':
    case 'elsewhere':
    case 'connecting':
    case 'stopped':
    case 'moved':
    case 'away':
    case 'review':
      return html`<vv-message-view
        class="view"
        .server=${shown.server}
        .page=${pageOf(state, shown.wording.brand)}
      ></vv-message-view>`;
  }
}

/** Before anything was checked, that it is closed is all there is to say; later it is said in place of the way on. */
const deviceCheck = (state: Checking, shown: Shown) =>
  state.service.state === 'closed' && shown.devices.step === 'explained'
    ? closed(state, state.service.opensAt, shown)
    : openCheck(state, shown);

const closed = ({ case: { capabilities, clock } }: Checking, opensAt: number | null, { now }: Shown) =>
  html`<vv-closed-view
    class="view"
    .opensAt=${opensAt}
    .capabilities=${capabilities}
    ?clock-stands=${clock.pausedBy.includes('closed') && hasTimeLeft(clock)}
    .now=${now}
  ></vv-closed-view>`;

const openCheck = ({ isJoining, problem, service }: Checking, { devices, loudness, now }: Shown) =>
  html`<vv-device-view
    class="view"
    .devices=${devices}
    .loudness=${loudness}
    .service=${service}
    .now=${now}
    ?busy=${isJoining}
    ?refused=${problem !== null && problem !== 'service-closed'}
  ></vv-device-view>`;

const queue = (state: Queueing, shown: Shown) => {
  const { asksUntil, ticket, isOnline, isStepping } = state;
  if (asksUntil !== null) return html`<vv-still-there-view class="view" .until=${asksUntil}></vv-still-there-view>`;
  if (!ticket.steppedAway) return inLine(state, shown);
  return html`<vv-queue-away-view
    class="view"
    .queue=${ticket.queue}
    .away=${ticket.steppedAway}
    .now=${shown.now}
    ?busy=${isStepping}
    ?offline=${!isOnline}
  ></vv-queue-away-view>`;
};

const inLine = (state: Queueing, { now, turn, isSoundOn }: Shown) => {
  const { service, ticket, isOnline, offlineAt, isLeaving, isStepping, news } = state;
  return html`<vv-queue-view
    class="view"
    .queue=${ticket.queue}
    .joinedAt=${ticket.joinedAt}
    ?clock-stands=${hasTimeLeft(state.case.clock)}
    .now=${now}
    ?offline=${!isOnline}
    .keptUntil=${offlineAt === null || !ticket.rules ? null : offlineAt + ticket.rules.graceMs}
    .news=${news}
    .service=${service}
    .turn=${turn}
    ?sound=${isSoundOn}
    ?leaving=${isLeaving}
    ?stepping=${isStepping}
    ?can-step-away=${ticket.rules !== undefined}
  ></vv-queue-view>`;
};

const conversation = (state: Conversing, shown: Shown) => {
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
    ?in-call=${call?.state === 'live'}
    ?answering=${state.isAnswering}
    ?not-answered=${state.problem !== null}
  >
    ${call?.state === 'live' ? liveCall(call.acceptedAt, ticket, shown) : nothing}
  </vv-conversation-view>`;
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

const result = ({
  decided,
  case: { brandName, firstName, capabilities },
  talk,
  agentName,
  isObjecting,
  problem,
}: Result) =>
  html`<vv-result-view
    class="view"
    outcome=${decided.outcome}
    .decidedAt=${decided.decidedAt}
    brand=${brandName}
    own-name=${firstName}
    .capabilities=${capabilities}
    .lines=${agentName === null ? [] : keptLinesOf(talk, agentName)}
    ?can-object=${decided.canObject}
    ?objecting=${isObjecting}
    .problem=${problem}
  ></vv-result-view>`;
