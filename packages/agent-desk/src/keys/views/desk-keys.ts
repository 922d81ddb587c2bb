import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { ACTION_IDS, ACTIONS, type ActionId } from '../actions.ts';
import { combinationOf, isReserved, readable, type Combination } from '../combination.ts';
import { KeyController } from '../key-controller.ts';
import { holderOf, keysOf, worksNow } from '../key-map.ts';
import { keys } from '../keys.ts';
import { actionNames, keyWords as words, scopes } from '../strings.ts';
import { deskKeysStyles } from './desk-keys.styles.ts';

/**
 * @summary The list of keys, opened by its own key or by a button: what can be done now comes first. Each can be given other
 * keys, and single keys can be switched off.
 */
export class DeskKeys extends LitElement {
  static override readonly styles = [base, buttonStyles, dialogStyles, deskKeysStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** What could be done when the list was opened. */
  @state() private live: readonly ActionId[] = [];

  /** The action whose new keys are waited for. */
  @state() private changing: ActionId | null = null;
  @state() private problem = '';
  @state() private said = '';

  constructor() {
    super();
    new KeyController(this, { 'keys.show': () => this.open() });
  }

  open(): void {
    this.live = keys.live;
    this.#stopsChanging('');
    this.dialog.showModal();
  }

  #stopsChanging(said: string): void {
    this.changing = null;
    this.problem = '';
    this.said = said;
  }

  #changes(id: ActionId): void {
    this.#stopsChanging('');
    this.changing = id;
  }

  #pressed(event: KeyboardEvent, id: ActionId): void {
    if (this.changing !== id) return;
    const pressed = combinationOf(event);
    if (pressed === null) return;
    if (pressed === 'Tab' || pressed === 'Shift+Tab') return this.#stopsChanging('');
    event.preventDefault();
    event.stopPropagation();
    if (pressed === 'Escape') return this.#stopsChanging(words.unchanged(actionNames[id]));
    if (event.repeat) return;
    this.problem = this.#problemOf(id, pressed);
    if (this.problem) return;
    keys.remap(id, pressed);
    this.#stopsChanging(words.changed(actionNames[id], readable(pressed)));
  }

  #problemOf(id: ActionId, pressed: Combination): string {
    if (isReserved(pressed)) return words.reserved(readable(pressed));
    const holder = holderOf(keys.map, id, pressed);
    return holder ? words.taken(readable(pressed), actionNames[holder]) : '';
  }

  #resets(): void {
    keys.reset();
    this.#stopsChanging(words.wasReset);
  }

  override render() {
    const others = ACTION_IDS.filter((id) => !this.live.includes(id));
    return html`<dialog aria-labelledby="heading" @close=${() => this.#stopsChanging('')}>
      <div class="content">
        <div class="head"><h2 id="heading" tabindex="-1" autofocus>${words.heading}</h2></div>
        <label class="switch">
          <input
            type="checkbox"
            aria-describedby="on-hint"
            .checked=${keys.map.isOn}
            @change=${(event: Event) => keys.turn((event.target as HTMLInputElement).checked)}
          />${words.on}
          <span id="on-hint" class="hint">${words.onHint}</span>
        </label>
        ${this.#group(words.now, this.live)} ${this.#group(words.elsewhere, others)}
        <p class="said" role="status">${this.said}</p>
        <div class="actions">
          <button type="button" class="button" @click=${this.#resets}>${words.reset}</button>
          <button type="button" class="button primary" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
      </div>
    </dialog>`;
  }

  #group(heading: string, ids: readonly ActionId[]) {
    if (ids.length === 0) return nothing;
    return html`<section class="group" aria-label=${heading}>
      <h3>${heading}</h3>
      <ul>
        ${ids.map((id) => this.#action(id))}
      </ul>
    </section>`;
  }

  #action(id: ActionId) {
    const isChanging = this.changing === id;
    return html`<li class=${worksNow(keys.map, id) ? '' : 'off'}>
      <span
        >${actionNames[id]}
        <span class="scope">${this.live.includes(id) ? nothing : scopes[ACTIONS[id].scope]}</span></span
      >
      <kbd>${readable(keysOf(keys.map, id))}</kbd>
      <button
        type="button"
        class="button small ${isChanging ? 'press' : ''}"
        aria-label=${isChanging ? words.press : words.changeKey(actionNames[id])}
        aria-describedby=${isChanging ? 'press-hint' : nothing}
        @click=${() => this.#changes(id)}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event, id)}
        @blur=${() => isChanging && this.#stopsChanging('')}
      >
        ${isChanging ? words.press : words.change}
      </button>
      ${isChanging ? html`<span id="press-hint" class="scope">${words.pressHint}</span>` : clash(id)}
      <span class="problem" role="alert">${isChanging ? this.problem : nothing}</span>
    </li>`;
  }
}

/** A key that was chosen before another action came to have it. */
function clash(id: ActionId) {
  const holder = holderOf(keys.map, id, keysOf(keys.map, id));
  return holder ? html`<span class="clash">${words.clash(actionNames[holder])}</span>` : nothing;
}

define('desk-keys', DeskKeys);
