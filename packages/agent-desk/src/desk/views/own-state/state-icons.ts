import type { AgentState } from '@visavis/protocol';
import { svg, type TemplateResult } from 'lit';

const drawings: Record<AgentState, TemplateResult<2>> = {
  available: svg`<circle cx="12" cy="12" r="8.5"/><path d="m8.2 12.3 2.6 2.6 5-5.3"/>`,
  offered: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zm4 3.5a2.2 2.2 0 0 0 4 0"/>`,
  'in-case': svg`<circle cx="9.5" cy="8.5" r="3.5"/><path d="M3 19.5a6.5 6.5 0 0 1 12.4-2.7M16 7.5h5m-5 4h5"/>`,
  'wrap-up': svg`<path d="m4 20 .8-4L16 4.8a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L8 19.2zm9.5-12.5 3 3"/>`,
  break: svg`<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6m4-6v6"/>`,
  offline: svg`<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>`,
  'not-responding': svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.4v.1"/>`,
};

/** One sign for each state, so that none is told by its colour alone. Needs `iconStyles`. */
export function stateIcon(state: AgentState): TemplateResult<2> {
  return svg`<svg class="icon ${state}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[state]}</svg>`;
}
