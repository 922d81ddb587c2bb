import type { Contact } from '@visavis/protocol';
import { base, define } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import type { NoteDraft } from '../../note-keeper.ts';
import { casePane } from '../../strings.ts';
import '../note/desk-note.ts';
import '../profile/desk-profile.ts';
import { deskCaseStyles } from './desk-case.styles.ts';
import './desk-device.ts';
import './desk-timeline.ts';
import { RefreshEvent } from './refresh-event.ts';

const TABS = ['profile', 'timeline', 'device'] as const;
type Tab = (typeof TABS)[number];

/**
 * @summary Who is being verified, in three tabs: the profile with the hold and the note, what happened to the case, and what the
 * browser said of itself. The timeline is asked for anew as its tab is opened.
 * @event desk-refresh
 * @event desk-edit-note
 */
export class DeskCase extends LitElement {
  static override readonly styles = [base, deskCaseStyles];

  @property({ attribute: false }) contact: Contact | null = null;

  /** What is typed of the note and not saved. The wrap-up has the note where there is room to edit it. */
  @property({ attribute: false }) noteDraft: NoteDraft | null = null;

  /** How the last saving of the note went. */
  @property({ attribute: false }) noteAsk: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private tab: Tab = 'profile';

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('contact');
    if (before && before.ticketId !== this.contact?.ticketId) this.tab = 'profile';
    else if (before && this.tab === 'timeline' && hasMoved(before, this.contact))
      this.dispatchEvent(new RefreshEvent());
  }

  override render() {
    if (!this.contact) return nothing;
    return html`<div class="tabs" role="tablist" aria-label=${casePane.tabs} @keydown=${this.#pressed}>
        ${TABS.map((tab) => this.#tabButton(tab))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby=${this.tab}>${this.#panel(this.contact)}</div>`;
  }

  #tabButton(tab: Tab) {
    const isShown = tab === this.tab;
    return html`<button
      type="button"
      role="tab"
      id=${tab}
      aria-controls="panel"
      aria-selected=${String(isShown)}
      tabindex=${isShown ? 0 : -1}
      @click=${() => this.#opens(tab)}
    >
      ${casePane[tab]}
    </button>`;
  }

  /** DT1: the profile and its note stay there behind the others, so that a note being edited is not lost. */
  #panel(contact: Contact) {
    return html`<div ?hidden=${this.tab !== 'profile'}>
        <desk-profile .contact=${contact}></desk-profile>
        ${
          contact.ended
            ? nothing
            : html`<desk-note
                .note=${contact.case.note}
                .ticket=${contact.ticketId}
                .keptDraft=${this.noteDraft}
                .ask=${this.noteAsk}
              ></desk-note>`
        }
      </div>
      ${this.tab === 'timeline' ? html`<desk-timeline .happenings=${contact.timeline}></desk-timeline>` : nothing}
      ${this.tab === 'device' ? html`<desk-device .facts=${contact.browser} .now=${this.now}></desk-device>` : nothing}`;
  }

  #opens(tab: Tab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    if (tab === 'timeline') this.dispatchEvent(new RefreshEvent());
  }

  async #pressed(event: KeyboardEvent): Promise<void> {
    const to = tabAfter(this.tab, event.key);
    if (!to) return;
    event.preventDefault();
    this.#opens(to);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${to}`)?.focus();
  }
}

/** Arrow keys go round, as in the ARIA pattern for tabs. */
function tabAfter(tab: Tab, key: string): Tab | undefined {
  const at = TABS.indexOf(tab);
  if (key === 'ArrowRight') return TABS[(at + 1) % TABS.length];
  if (key === 'ArrowLeft') return TABS.at(at - 1);
  if (key === 'Home') return TABS[0];
  return key === 'End' ? TABS.at(-1) : undefined;
}

/** Something happened that is written down in the timeline. */
function hasMoved(before: Contact, after: Contact | null): boolean {
  if (before.camera !== after?.camera) return true;
  return before.call?.state !== after?.call?.state || (before.ended === null) !== (after?.ended === null);
}

define('desk-case', DeskCase);
