import { NoticeFacts } from '@visavis/protocol';
import { heldCapabilities, MONDAY_9AM } from '@visavis/testing';
import { define } from '@visavis/ui/define';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import { VisavisNotice } from '../../notice/visavis-notice.ts';
import { VisavisPhraseCheck } from '../../phrase-check/visavis-phrase-check.ts';

define('visavis-notice', VisavisNotice);
define('visavis-phrase-check', VisavisPhraseCheck);

const factsOf = (over: Partial<NoticeFacts>): NoticeFacts =>
  NoticeFacts.parse({
    stage: 'new',
    canVerify: true,
    hold: 'on-hold',
    capabilities: heldCapabilities(),
    brandName: 'Harbour Jobs',
    promiseMinutes: 10,
    phrase: 'amber kettle river willow',
    clock: { state: 'running', dueAt: new Date(MONDAY_9AM).toISOString(), daysLeft: 7 },
    decidedAt: null,
    ...over,
  });

const notice = (placement: string, over: Partial<NoticeFacts> = {}) => {
  globalThis.fetch = async (path) =>
    Response.json(
      String(path instanceof Request ? path.url : path).endsWith('/token') ? { token: 't' } : factsOf(over),
    );
  return html`<visavis-notice
    .placement=${placement}
    .tokenUrl=${'/token'}
    .server=${location.origin}
  ></visavis-notice>`;
};

export const visavisNotice: View = {
  area: 'On the marketplace’s pages',
  frame: 'page',
  states: {
    'submit proposal': () => notice('submit-proposal'),
    'edit photo': () => notice('edit-photo'),
    'hold status': () => notice('hold-status'),
    overdue: () => notice('hold-status', { hold: 'overdue', stage: 'overdue' }),
  },
};

export const visavisPhraseCheck: View = {
  area: 'On the marketplace’s pages',
  inlineSize: 640,
  states: {
    empty: () => html`<visavis-phrase-check></visavis-phrase-check>`,
  },
};
