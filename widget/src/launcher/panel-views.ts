import { fewIcon as icon } from '@visavis/ui/icon/few-icons';
import { html, nothing } from 'lit';
import type { Attention } from '../chat/outlook.ts';
import { directionOf, locale } from '../locale/locale.ts';
import { launcherWords as words } from '../strings/launcher.ts';

/* The parts of `<visavis-widget>` that are drawn from what they are given. */

type Pressed = (event: Event) => void;

export const closeButton = (pressed: Pressed) =>
  html`<button type="button" class="button quiet icon" aria-label=${words.close} title=${words.close} @click=${pressed}>
    ${icon('close')}
  </button>`;

/** What goes on behind it is said on it. */
export const launcherButton = (isOpen: boolean, attention: Attention, pressed: Pressed) =>
  html`<button
    type="button"
    class="launcher ${isOpen ? 'open' : ''} ${attention.kind}"
    part="launcher"
    lang=${locale()}
    dir=${directionOf(locale())}
    aria-expanded=${isOpen}
    aria-label=${isOpen ? words.close : nothing}
    @click=${pressed}
  >
    ${isOpen ? icon('chevron-down') : html`${icon('camera')} <span>${label(attention)}</span>`}
  </button>`;

function label(attention: Attention): string {
  if (attention.kind === 'queue') return words.waiting(attention.place);
  return attention.kind === 'idle' ? words.open : words[attention.kind];
}

export const loading = () => html`<div class="loading" role="status">${words.loading}</div>`;

export const notLoaded = (pressed: Pressed) =>
  html`<div class="loading" role="alert">
    <p>${words.notLoaded}</p>
    <button type="button" class="button" @click=${pressed}>${words.tryAgain}</button>
  </div>`;
