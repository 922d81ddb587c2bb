import { base, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { UNKNOWN_QUALITY, type LineView, type QualityView } from '../../quality-view.ts';
import { quality as words } from '../../quality-words.ts';
import { deskQualityStyles } from './desk-quality.styles.ts';
import { levelIcon } from './quality-icons.ts';

/**
 * @summary How the lines of both sides are, in one of three words each; the numbers behind that on request.
 */
export class DeskQuality extends LitElement {
  static override readonly styles = [base, iconStyles, deskQualityStyles];

  @query('.lines') private readonly button!: HTMLButtonElement;

  @property({ attribute: false }) quality: QualityView = UNKNOWN_QUALITY;

  @state() private isOpen = false;

  #pressed(): void {
    this.isOpen = !this.isOpen;
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOpen = false;
    this.button.focus();
  }

  override render() {
    const { theirs, yours } = this.quality;
    return html`<button
        type="button"
        class="lines"
        aria-expanded=${this.isOpen}
        aria-controls="numbers"
        title=${this.isOpen ? words.close : words.show}
        @click=${this.#pressed}
        @keydown=${this.#keyPressed}
      >
        ${line(words.theirs, theirs)} ${line(words.yours, yours)}
        <span class="chevron">${icon('chevron-down')}</span>
      </button>
      <div
        id="numbers"
        class="numbers"
        role="region"
        tabindex="0"
        aria-label=${words.heading}
        ?hidden=${!this.isOpen}
        @keydown=${this.#keyPressed}
      >
        ${this.isOpen ? this.#numbers() : nothing}
      </div>`;
  }

  #numbers() {
    const { theirs, yours } = this.quality;
    return html`<table>
        <caption>
          ${words.heading}
        </caption>
        <thead>
          <tr>
            <td class="corner"></td>
            <th scope="col">${words.columns.theirs}</th>
            <th scope="col">${words.columns.yours}</th>
          </tr>
        </thead>
        <tbody>
          ${ROWS.map(
            ([name, tell]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${theirs ? tell(theirs, 'theirs') : words.none}</td>
                <td>${yours ? tell(yours, 'yours') : words.none}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="hint">${words.notYet}</p>`;
  }
}

function line(whose: string, view: LineView | null) {
  const level = view?.sample.level ?? null;
  return html`<span class="line ${level ?? ''}"
    >${levelIcon(level)}<span>${whose}: ${level ? words.levels[level] : words.measuring}</span></span
  >`;
}

type Side = 'theirs' | 'yours';
type Row = readonly [name: string, tell: (line: LineView, side: Side) => string];

/** CQ2: in the order in which somebody looks for what is wrong. */
const ROWS: readonly Row[] = [
  [words.picture, pictureText],
  [words.fps, ({ sample: { picture } }) => (picture ? String(picture.fps) : words.none)],
  [words.codec, ({ sample: { picture } }) => picture?.codec ?? words.none],
  [words.limitedBy, limitText],
  [words.loss, ({ sample: { lossPercent } }) => (lossPercent === null ? words.none : `${lossPercent} %`)],
  [words.roundTrip, ({ sample: { roundTripMs } }) => milliseconds(roundTripMs)],
  [words.jitter, ({ sample: { jitterMs } }) => milliseconds(jitterMs)],
  [words.rate, ({ sample: { sentKbps, receivedKbps } }) => `${sentKbps}, ${receivedKbps} kbit/s`],
  [
    words.freezes,
    ({ sample: { picture } }, side) => (picture && side === 'yours' ? words.times(picture.freezes) : words.none),
  ],
  [words.way, ({ sample: { way } }) => (way ? words.ways[way] : words.none)],
  [words.score, scoreText],
];

function pictureText({ sample: { picture } }: LineView): string {
  if (!picture || picture.width === 0) return words.none;
  return `${picture.width}×${picture.height}`;
}

function limitText({ sample: { picture } }: LineView): string {
  const limit = picture?.limitedBy ?? 'none';
  return limit === 'none' ? words.none : words.limits[limit];
}

const milliseconds = (ms: number | null): string => (ms === null ? words.none : `${Math.round(ms)} ms`);

function scoreText({ node }: LineView): string {
  if (!node || node.kinds.length === 0) return words.none;
  return node.kinds.map(({ kind, score }) => `${words.scores[kind]} ${score}`).join(', ');
}

define('desk-quality', DeskQuality);
