import { html } from 'lit';
import type { Result } from '../case-state.ts';
import { keptLinesOf } from '../log-lines.ts';
import type { Shown } from '../shown.ts';
import '../views/result-view.ts';

export const draw = (
  { decided, case: { brandName, firstName, capabilities }, talk, agentName, isObjecting, problem }: Result,
  { isClosable }: Shown,
) =>
  html`<vv-result-view
    class="view"
    outcome=${decided.outcome}
    .decidedAt=${decided.decidedAt}
    brand=${brandName}
    own-name=${firstName}
    .capabilities=${capabilities}
    .lines=${agentName === null ? [] : keptLinesOf(talk, agentName)}
    ?can-object=${decided.canObject}
    .objectUntil=${decided.objectUntil ?? null}
    ?objecting=${isObjecting}
    .problem=${problem}
    ?closable=${isClosable}
  ></vv-result-view>`;
