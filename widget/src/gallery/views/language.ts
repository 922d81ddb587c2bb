import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../chat/views/language-choice.ts';

export const languageChoice: View = {
  area: 'Panel',
  inlineSize: 400,
  states: { 'one chosen': () => html`<vv-language-choice></vv-language-choice>` },
};
