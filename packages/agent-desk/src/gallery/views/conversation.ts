import { CHAT_TEXT_MAX } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { DeskConversation } from '../../desk/views/conversation/desk-conversation.ts';
import '../../desk/views/conversation/desk-conversation.ts';
import type { DeskComposer } from '../../desk/views/conversation/desk-composer.ts';
import '../../desk/views/conversation/desk-composer.ts';
import { once, someLines } from '../fixtures/people.ts';

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

const replies = [
  { shortcut: 'light', title: 'More light, please', text: 'Could you sit where there is more light, {name}?' },
  { shortcut: 'wait', title: 'One moment', text: 'One moment please, I am looking something up.' },
];
const words = {
  label: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  tooLong: (over: number) => `${over} too long`,
};

const composer = (draft: string) =>
  html`<desk-composer
    .limit=${CHAT_TEXT_MAX}
    .text=${words}
    .replies=${replies}
    .values=${{}}
    ${once<DeskComposer>((view) => {
      const area = view.shadowRoot?.querySelector('textarea');
      if (!area) return;
      area.value = draft;
      area.selectionStart = draft.length;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })}
  ></desk-composer>`;

/** In a pane of its own, where its list has the room above that it has under a conversation. */
export const deskComposer: View = {
  area: 'Desk',
  inlineSize: 392,
  states: {
    empty: () => composer(''),
    'something to fill in': () => composer('Could you sit where there is more light, {name}?'),
    'too long': () => composer('x'.repeat(CHAT_TEXT_MAX + 12)),
    replies: () => html`<div class="stage pane bottom">${composer('/')}</div>`,
  },
};
