import { CameraHint, type CallHint } from '@visavis/protocol';
import { aLiveCall } from '@visavis/testing';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../../desk/views/hints/desk-hints.ts';
import type { DeskHints } from '../../desk/views/hints/desk-hints.ts';

const { id: callId } = aLiveCall();
const virtual: CallHint = { callId, hint: 'virtual-camera', product: 'obs', at: 0 };
const changed: CallHint = { callId, hint: 'camera-changed', product: null, at: 0 };
const all: CallHint[] = CameraHint.options.map((hint) => ({ callId, hint, product: null, at: 0 }));

const hints = (given: readonly CallHint[]) => html`<desk-hints .hints=${given} .callId=${callId}></desk-hints>`;

/** As after a press on its button. */
const open = (given: readonly CallHint[]) =>
  html`<desk-hints
    .hints=${given}
    .callId=${callId}
    ${ref((element) => {
      const shown = element as DeskHints | undefined;
      void shown?.updateComplete.then(() => {
        const button = shown.renderRoot.querySelector('button');
        if (button?.getAttribute('aria-expanded') === 'false') button.click();
      });
    })}
  ></desk-hints>`;

export const deskHints: View = {
  area: 'Desk',
  frame: 'pane',
  inlineSize: 560,
  states: {
    'one hint': () => hints([virtual]),
    'two hints, open': () => open([virtual, changed]),
    'all hints, open': () => open(all),
  },
};
