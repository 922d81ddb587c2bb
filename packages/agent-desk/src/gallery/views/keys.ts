import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { ActionId } from '../../keys/actions.ts';
import { keys } from '../../keys/keys.ts';
import type { DeskKeys } from '../../keys/views/desk-keys.ts';
import '../../keys/views/desk-keys.ts';
import { once } from '../fixtures/people.ts';

const inContact: readonly ActionId[] = ['state.available', 'call.toggle', 'call.mute', 'chat.focus', 'contact.end'];
const inside = (list: DeskKeys, selector: string) => list.shadowRoot?.querySelector<HTMLElement>(selector);

const opened = (act: (list: DeskKeys) => void = () => undefined) =>
  html`<desk-keys
    ${once<DeskKeys>((list) => {
      const undo = inContact.map((id) => keys.on(id, () => undefined));
      list.open();
      for (const takeBack of undo) takeBack();
      act(list);
    })}
  ></desk-keys>`;

export const deskKeys: View = {
  area: 'Desk',
  frame: 'pane',
  states: {
    open: () => opened(),
    'waiting for new keys': () => opened((list) => inside(list, 'li button')?.click()),
    'keys taken': () =>
      opened((list) => {
        inside(list, 'li button')?.click();
        inside(list, 'li button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
      }),
  },
};
