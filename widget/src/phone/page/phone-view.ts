import type { MediaFailure } from '@visavis/media-client/media-failure';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import '@visavis/ui/video-tile/video-tile';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { phonePageWords as words } from '../../strings/phone-page.ts';
import { newsOf, type PhoneNews, type PhoneOn, type PhonePageState } from './phone-state.ts';
import { phoneViewStyles } from './phone-view.styles.ts';

/** What a person can do on the page. */
export type PhoneAct = 'start' | 'turn' | 'again' | 'stop';
type Act = (act: PhoneAct) => void;

/** Something was pressed. */
export class PhoneActEvent extends Event {
  readonly act: PhoneAct;

  constructor(act: PhoneAct) {
    super('vv-phone-act', { bubbles: true, composed: true });
    this.act = act;
  }
}

/**
 * @summary All that the phone's page shows, for one state.
 * @event vv-phone-act
 */
@localized
export class VvPhoneView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, phoneViewStyles];

  @property({ attribute: false }) page: PhonePageState = { step: 'no-link' };

  #step = '';

  readonly #act = (act: PhoneAct) => void this.dispatchEvent(new PhoneActEvent(act));

  /** Something else is to be read; the first page does not take the focus. */
  override updated(): void {
    const { step } = this.page;
    if (this.#step !== '' && this.#step !== step) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    this.#step = step;
  }

  override render() {
    return phonePage(this.page, this.#act);
  }
}

function phonePage(state: PhonePageState, act: Act): TemplateResult {
  switch (state.step) {
    case 'no-link':
      return page('mobile', words.noLinkTitle, [words.noLink]);
    case 'explained':
    case 'starting':
      return explained(state.step === 'starting', act);
    case 'refused':
      return page('warning', words.usedTitle, [words.used]);
    case 'unreached':
      return page('warning', words.failedTitle, [words.noServer], again(words.tryAgain, act));
    case 'failed':
      return page('camera-off', words.failedTitle, [whyNot(state.failure)], again(words.tryAgain, act));
    case 'on':
      return on(state, act);
    case 'ended':
      return ended(state.why, act);
  }
}

function page(name: IconName, title: string, texts: readonly string[], actions: unknown = nothing): TemplateResult {
  return html`<main>
      <div class="emblem">${icon(name)}</div>
      <h1 tabindex="-1">${title}</h1>
      ${texts.map((text) => html`<p role="status">${text}</p>`)}
    </main>
    ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}`;
}

const again = (label: string, act: Act) =>
  html`<button type="button" class="button primary wide" @click=${() => act('start')}>${label}</button>`;

const explained = (isStarting: boolean, act: Act) =>
  html`<main>
      <div class="emblem">${icon('camera')}</div>
      <h1 tabindex="-1">${words.title}</h1>
      <p>${words.why}</p>
      <p class="small">${words.first}</p>
      <p class="small" role="status">${isStarting ? words.allow : ''}</p>
    </main>
    <div class="actions">
      <button
        type="button"
        class="button primary wide"
        aria-disabled=${isStarting}
        @click=${() => !isStarting && act('start')}
      >
        ${isStarting ? words.starting : words.start}
      </button>
    </div>`;

const on = (state: PhoneOn, act: Act) => {
  const news = newsOf(state);
  return html`<main class="on">
    <h1 class="sr-only" tabindex="-1">${words.self}</h1>
    <div class="picture">
      <vv-video-tile
        .track=${state.track}
        ?mirrored=${state.isMirrored}
        label=${words.self}
        absent=${words.noPicture}
      ></vv-video-tile>
    </div>
    <div class="said">
      <p role="status">${said(news, state.snapshot?.agentName ?? words.somebody)}</p>
      <p class="small">${words.silent}</p>
    </div>
    <div class="actions pair">
      ${
        news === 'camera-lost'
          ? html`<button type="button" class="button primary" @click=${() => act('again')}>${words.tryAgain}</button>`
          : nothing
      }
      ${
        state.canTurn && state.track
          ? html`<button type="button" class="button" @click=${() => act('turn')}>
              ${icon('turn')} ${words.turn}
            </button>`
          : nothing
      }
      <button type="button" class="button danger" @click=${() => act('stop')}>${words.stop}</button>
    </div>
  </main>`;
};

function said(news: PhoneNews, agent: string): string {
  switch (news) {
    case 'camera-lost':
      return words.cameraLost;
    case 'ringing':
      return words.ringing(agent);
    case 'live':
      return words.live(agent);
    case 'reconnecting':
    case 'paused':
    case 'before':
    case 'connecting':
      return words[news];
  }
}

function ended(why: Extract<PhonePageState, { step: 'ended' }>['why'], act: Act): TemplateResult {
  switch (why) {
    case 'stopped':
      return page('camera-off', words.stoppedTitle, [words.stopped]);
    case 'other-phone':
      return page('camera-off', words.otherTitle, [words.other]);
    case 'over':
      return page('check', words.overTitle, [words.over]);
    case 'left':
      return page('camera-off', words.leftTitle, [words.left], again(words.again, act));
  }
}

function whyNot({ kind }: MediaFailure): string {
  switch (kind) {
    case 'dismissed':
    case 'denied':
    case 'blocked-by-page':
    case 'blocked-by-system':
      return words.denied;
    case 'in-use':
      return words.inUse;
    case 'not-found':
      return words.notFound;
    case 'unsupported':
      return words.insecure;
    case 'constraints':
    case 'no-signal':
      return words.otherwise;
  }
}

define('vv-phone-view', VvPhoneView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-phone-view': VvPhoneView;
  }
  interface HTMLElementEventMap {
    'vv-phone-act': PhoneActEvent;
  }
}
