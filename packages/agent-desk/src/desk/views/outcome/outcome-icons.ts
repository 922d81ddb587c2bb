import type { OutcomeKind } from '@visavis/protocol';
import { svg, type TemplateResult } from 'lit';

const drawings: Record<OutcomeKind, TemplateResult<2>> = {
  verified: svg`<path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.3 7 9 4.1-1.7 7-4.7 7-9V6z"/><path d="m9 12 2.2 2.2L15.3 10"/>`,
  'id-verification': svg`<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="8.5" cy="11" r="2"/><path d="M5.8 16a2.8 2.8 0 0 1 5.4 0M14 10h4m-4 4h4"/>`,
  'payment-risk': svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.4v.1"/>`,
  suspended: svg`<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>`,
};

/** One sign for each outcome, so that none is told by its colour alone. Needs `iconStyles`. */
export function outcomeIcon(kind: OutcomeKind): TemplateResult<2> {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[kind]}</svg>`;
}
