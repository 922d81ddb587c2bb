import { html, type TemplateResult } from 'lit';
import type { WithoutCamera } from '@visavis/protocol';
import { withoutWords as words } from '../../strings/without.ts';
import './without-form.ts';

/** Why somebody cannot use a camera, in place of what they would see of themselves. */
export const withoutPage = (said: WithoutCamera | null): TemplateResult =>
  html`<h3 tabindex="-1">${words.title}</h3>
    <p class="lead">${words.lead}</p>
    <vv-without-form .said=${said}></vv-without-form>
    <p class="small">${words.phone}</p>`;

/** On the button that joins while nothing was said. */
export const joinSilently = (): string => words.joinSilently;
