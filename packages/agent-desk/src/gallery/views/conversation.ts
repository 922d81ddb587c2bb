import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { DeskConversation } from '../../desk/views/conversation/desk-conversation.ts';
import '../../desk/views/conversation/desk-conversation.ts';
import { someLines } from '../fixtures/people.ts';

type Given = Partial<Pick<DeskConversation, 'freelancerOnline' | 'connected' | 'lines' | 'ended' | 'keptDraft'>>;

const conversation = (given: Given) =>
  html`<desk-conversation
    .name=${'Cleo Marsh'}
    .freelancerOnline=${given.freelancerOnline ?? true}
    .connected=${given.connected ?? true}
    .lines=${given.lines ?? someLines}
    .ended=${given.ended ?? false}
    .ticket=${'tkt_gallery'}
    .keptDraft=${given.keptDraft ?? ''}
  ></desk-conversation>`;

export const deskConversation: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 392,
  states: {
    empty: () => conversation({ lines: [] }),
    'some lines': () => conversation({}),
    'freelancer away': () => conversation({ freelancerOnline: false }),
    'line down': () => conversation({ connected: false }),
    'kept draft': () => conversation({ keptDraft: 'Could you please hold your ID a little closer to the camera?' }),
    ended: () => conversation({ ended: true }),
  },
};
