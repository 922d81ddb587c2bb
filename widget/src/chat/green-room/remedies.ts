import { html, type TemplateResult } from 'lit';
import { blurWords, otherWayWords, stepWords } from '../../strings/device-failures.ts';
import { deviceWords as words } from '../../strings/devices.ts';
import { ownBrowserFacts } from '../browser-facts.ts';
import { WantEvent } from '../views/want-event.ts';
import { remedyFor, wordsOf, type ShownFailure } from './failure-page.ts';
import { whereOf } from './remedy.ts';

/* What to do where something does not work; loaded when that is so. */

export { failureAction, failurePage, remedyFor } from './failure-page.ts';

export function blurWhere(): string {
  const { system } = whereOf(ownBrowserFacts());
  const { windows, macos, chromeos, other } = blurWords;
  return { windows, macos, chromeos }[system as 'windows'] ?? other;
}

/** W9: a microphone that does not work keeps nobody from joining. */
export function noMicrophone(failure: ShownFailure, host: HTMLElement): TemplateResult {
  const { steps, other } = remedyFor(failure, { server: '', want: () => undefined, asksItself: false });
  const retry = () => host.dispatchEvent(new WantEvent({ what: 'allow-devices' }));
  return html`<vv-notice kind="warning" announce="polite">
    ${words.microphoneOnly} ${wordsOf(failure).title}. ${steps.map((step) => stepWords[step]).join(' ')}
    ${otherWayWords[other]}
    <button slot="action" type="button" class="button small" @click=${retry}>${words.tryAgain}</button>
  </vv-notice>`;
}
