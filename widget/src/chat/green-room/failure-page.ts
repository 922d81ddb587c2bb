import { icon } from '@visavis/ui/icon/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { actionWords, failureWords, otherWayWords, stepWords } from '../../strings/device-failures.ts';
import { ownBrowserFacts } from '../browser-facts.ts';
import type { Want } from '../views/want-event.ts';
import { asksItself } from './allow-devices.ts';
import { remedyOf, settingsOf, whereOf, type Action, type Remedy } from './remedy.ts';

export type ShownFailure = {
  readonly kind: string;
  readonly device: 'camera' | 'microphone';
  readonly because?: string;
};

/** What a failure's page is made with: `server` is ours, whose own page is offered where the page around is in the way. */
type FailureGiven = {
  readonly server: string;
  readonly want: (want: Want) => void;
  /** Asks the browser itself, where it draws the button. */
  readonly asksItself?: boolean;
};

/** Whatever a later browser or module calls it, there are words for it. */
export function wordsOf({ kind, device, because }: ShownFailure) {
  const words = failureWords[device] as Record<string, { readonly title: string; readonly text: string }>;
  return words[because ?? kind] ?? failureWords[device].unknown;
}

export function remedyFor(failure: ShownFailure, given: FailureGiven): Remedy {
  const hasOwnPage = ownPageOf(given.server) !== null;
  return remedyOf(failure, here(), { asksItself: given.asksItself ?? asksItself(), hasOwnPage });
}

/** W37: what it is, what to do on this browser and system, and another way. */
export function failurePage(failure: ShownFailure, remedy: Remedy): TemplateResult {
  const { title, text } = wordsOf(failure);
  return html`<div class="emblem warning">${icon(failure.device === 'camera' ? 'camera-off' : 'microphone-off')}</div>
    <h3 tabindex="-1">${title}</h3>
    <p class="lead">${text}</p>
    ${stepList(remedy)}
    <p class="small">${otherWayWords[remedy.other]}</p>`;
}

function stepList({ steps }: Remedy) {
  const [only, ...more] = steps;
  if (only && more.length === 0) return html`<p>${stepWords[only]}</p>`;
  return html`<ol class="todo">
    ${steps.map((step) => html`<li>${stepWords[step]}</li>`)}
  </ol>`;
}

/** W37: the one main action; beside it, where there is an address of them, the system's settings. */
export function failureAction(failure: ShownFailure, { action }: Remedy, given: FailureGiven): TemplateResult {
  const settings = settingsOf(failure.kind, failure.device, here());
  return html`${main(action, given)}
  ${settings ? html`<a class="button wide" href=${settings.href}>${actionWords.settings[settings.system]}</a>` : nothing}`;
}

const WANTS: Readonly<Record<Exclude<Action, 'ask' | 'own-page'>, Want>> = {
  retry: { what: 'allow-devices' },
  'any-device': { what: 'allow-any-device' },
  without: { what: 'go-without-camera' },
};

function main(action: Action, { server, want, asksItself: isItself = asksItself() }: FailureGiven) {
  if (action === 'ask') {
    return html`<vv-allow-devices .asksItself=${isItself} label=${actionWords.ask}></vv-allow-devices>`;
  }
  if (action === 'own-page') {
    return html`<a class="button primary wide" href=${ownPageOf(server) ?? ''} target="_blank" rel="noopener">
      ${actionWords['own-page']}
    </a>`;
  }
  return html`<button type="button" class="button primary wide" @click=${() => want(WANTS[action])}>
    ${actionWords[action]}
  </button>`;
}

const here = () => whereOf(ownBrowserFacts());

/** The same element on a page of ours; null where that would be no better, because it is not secure either. */
function ownPageOf(server: string): string | null {
  if (!URL.canParse('/verify', server)) return null;
  const page = new URL('/verify', server);
  const isSecure = page.protocol === 'https:' || page.hostname === 'localhost' || page.hostname.endsWith('.localhost');
  return isSecure ? page.href : null;
}
