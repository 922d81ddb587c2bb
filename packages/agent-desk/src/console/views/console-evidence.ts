import { OpenEvidence, type EvidenceId, type EvidencePiece } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { refusals } from '../../desk/code-words.ts';
import { pictureUrl } from '../../desk/pictures-view.ts';
import '../../desk/views/pictures/desk-picture-strip.ts';
import '../../staff/recordings/staff-recordings.ts';
import { NO_EVIDENCE, type EvidenceView } from '../case-evidence.ts';
import { OpenEvidenceEvent } from '../events.ts';
import { evidence as words } from '../strings.ts';
import { panelStyles } from './panel.styles.ts';

/**
 * @summary What is kept of a case's calls, for a supervisor: how much of it there is, a field for why it has to be looked at, and
 * then the pictures and recordings (EVD5).
 * @event console-open-evidence
 */
export class ConsoleEvidence extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    fieldStyles,
    panelStyles,
    css`
      form {
        display: grid;
        gap: var(--vv-space-2);
      }

      label {
        font-weight: 600;
      }

      textarea {
        min-block-size: 64px;
        resize: vertical;
      }

      .button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) evidence: EvidenceView = NO_EVIDENCE;

  /** Where a piece is read. */
  @property({ attribute: false }) urlOf: (id: EvidenceId) => string = pictureUrl;

  @state() private reason = '';
  @state() private isTooShort = false;

  readonly #saysWhy = (event: SubmitEvent): void => {
    event.preventDefault();
    const asked = OpenEvidence.safeParse({ reason: this.reason });
    this.isTooShort = !asked.success;
    if (asked.success) return void this.dispatchEvent(new OpenEvidenceEvent(asked.data.reason));
    this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
  };

  override render() {
    const { pieces, ask } = this.evidence;
    if (!pieces)
      return ask.state === 'refused' ? this.#panel(html`<p role="alert">${refusals[ask.refusal]}</p>`) : nothing;
    if (pieces.length === 0) return this.#panel(html`<p class="quiet-text">${words.none}</p>`);
    const kept = pieces.filter(({ purgedAt }) => purgedAt === null);
    const many = html`<p>${words.count(kept.length, pieces.length - kept.length)}</p>`;
    if (kept.length === 0) return this.#panel(many);
    return this.#panel(html`${many} ${this.evidence.needsReason ? this.#why() : this.#kept(pieces)}`);
  }

  #panel(content: unknown) {
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      ${content}
    </section>`;
  }

  #why() {
    const { ask } = this.evidence;
    const problem = this.isTooShort ? words.tooShort : ask.state === 'refused' ? refusals[ask.refusal] : null;
    return html`<form novalidate @submit=${this.#saysWhy}>
      <label for="reason">${words.why}</label>
      <textarea
        id="reason"
        dir="auto"
        maxlength="500"
        .value=${this.reason}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby="${problem ? 'problem ' : ''}hint"
        @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${problem ? html`<p class="problem" id="problem" role="alert">${problem}</p>` : nothing}
      <p class="quiet-text" id="hint">${words.hint}</p>
      <button class="button" aria-disabled=${String(ask.state === 'asking')}>${words.look}</button>
    </form>`;
  }

  #kept(pieces: readonly EvidencePiece[]) {
    return html`<p class="quiet-text" role="status">${words.open}</p>
      <desk-picture-strip
        .pieces=${pieces.filter(({ kind }) => kind === 'snapshot')}
        .urlOf=${this.urlOf}
      ></desk-picture-strip>
      <staff-recordings .pieces=${pieces} .urlOf=${this.urlOf}></staff-recordings>`;
  }
}

define('console-evidence', ConsoleEvidence);
