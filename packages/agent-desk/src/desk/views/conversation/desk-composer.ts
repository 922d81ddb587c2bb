import type { ChatReply } from '@visavis/protocol';
import { define, VvComposer } from '@visavis/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repliesLike, shortcutAt, type Shortcut } from '../../reply-search.ts';
import { filledIn, namesIn, openNames, type ReplyValues } from '../../reply-text.ts';
import { conversation } from '../../strings.ts';
import { deskComposerStyles } from './desk-composer.styles.ts';

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * @summary Where an agent writes to the freelancer: a composer with canned replies. `/` at the beginning of a word opens them
 * (WAI-ARIA combobox with a listbox); what is known is filled in before a reply stands in the field, and while something
 * is still open the line is not sent.
 * @event vv-send-text
 */
export class DeskComposer extends VvComposer {
  static override readonly styles = [...VvComposer.styles, deskComposerStyles];

  @property({ attribute: false }) replies: readonly ChatReply[] = [];
  @property({ attribute: false }) values: ReplyValues = {};

  /** The shortcut that is being typed; null while the list is closed. */
  @state() private shortcut: Shortcut | null = null;
  @state() private chosen = 0;

  get #found(): readonly ChatReply[] {
    return this.shortcut ? repliesLike(this.shortcut.query, this.replies) : [];
  }

  protected override typed(): void {
    super.typed();
    this.shortcut = shortcutAt(this.draft, this.area.selectionStart);
    this.chosen = 0;
  }

  protected override keyPressed(event: KeyboardEvent): void {
    const found = this.#found;
    if (found.length === 0 || event.isComposing) return super.keyPressed(event);
    const step = STEP[event.key];
    const reply = event.key === 'Enter' || event.key === 'Tab' ? found[this.chosen] : undefined;
    if (step) this.chosen = (this.chosen + step + found.length) % found.length;
    else if (reply && !event.shiftKey) void this.#insert(reply);
    else if (event.key === 'Escape') this.shortcut = null;
    else return super.keyPressed(event);
    event.preventDefault();
    event.stopPropagation();
  }

  /** DR3: what a reply left open is named, and nothing is sent until it is filled in. */
  protected override problem(): string {
    const open = new Set(openNames(this.draft, namesIn(this.replies)).map(({ name }) => `{${name}}`));
    return super.problem() || (open.size > 0 ? conversation.fillIn([...open].join(', ')) : '');
  }

  protected override popup() {
    const found = this.#found;
    if (found.length === 0) return nothing;
    return html`<ul id="replies" class="replies" role="listbox" aria-label=${conversation.replies}>
      ${found.map(
        (reply, index) =>
          html`<li
            id="reply-${index}"
            class="reply"
            role="option"
            aria-selected=${String(index === this.chosen)}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#insert(reply)}
          >
            <span class="shortcut">/${reply.shortcut}</span><span class="title">${reply.title}</span>
            <span class="text">${filledIn(reply.text, this.values)}</span>
          </li>`,
      )}
    </ul>`;
  }

  override firstUpdated(): void {
    this.area.addEventListener('blur', () => (this.shortcut = null));
  }

  /** The field is a combobox only while there is something to choose from; at other times it is what it looks like. */
  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isOpen = this.#found.length > 0;
    const combobox = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'true',
      'aria-controls': 'replies',
      'aria-activedescendant': `reply-${this.chosen}`,
    };
    for (const [name, value] of Object.entries(combobox)) {
      if (isOpen) this.area.setAttribute(name, value);
      else this.area.removeAttribute(name);
    }
    if (isOpen) this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  async #insert(reply: ChatReply): Promise<void> {
    const at = this.shortcut;
    if (!at) return;
    const text = filledIn(reply.text, this.values);
    const end = at.start + text.length;
    this.draft = this.draft.slice(0, at.start) + text + this.draft.slice(at.start + 1 + at.query.length);
    this.shortcut = null;
    await this.updateComplete;
    const open = openNames(this.draft, namesIn(this.replies))[0];
    if (open) this.area.setSelectionRange(open.at, open.at + open.name.length + 2);
    else this.area.setSelectionRange(end, end);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

define('desk-composer', DeskComposer);
