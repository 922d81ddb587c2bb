import { fewIcon as icon } from '@visavis/ui/icon/few-icons';
import { html, nothing } from 'lit';
import type { Attention } from '../chat/outlook.ts';
import { directionOf, locale } from '../locale/locale.ts';
import { launcherWords as words } from '../strings/launcher.ts';
import type { ChatPlace } from './chat-place.ts';

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

const loading = () => html`<div class="loading" role="status">${words.loading}</div>`;

const notLoaded = (pressed: Pressed) =>
  html`<div class="loading" role="alert">
    <p>${words.notLoaded}</p>
    <button type="button" class="button" @click=${pressed}>${words.tryAgain}</button>
  </div>`;

/** The chat, or what is said in its place while it is on its way or cannot be had. */
export function contentOf({ chat, code }: Pick<ChatPlace, 'chat' | 'code'>, retry: Pressed) {
  if (chat) return chat;
  return code === 'missing' ? notLoaded(retry) : loading();
}

/** W7: something began that nobody should miss because the panel is closed. */
export function isTurn({ kind: before }: Attention, { kind: now }: Attention): boolean {
  if (now === 'ringing') return true;
  return (before === 'idle' && now !== 'idle') || (before === 'queue' && now === 'conversation');
}
