import { html, nothing } from 'lit';
import { icon } from '../icon/icon.ts';
import { partsOf } from './link-text.ts';
import { isWithServer, type LogLine, type LogText } from './log-line.ts';

/* How the log draws its lines. All text of people is bound as text. */

type Message = Extract<LogLine, { kind: 'message' }>;

export type LineLook = {
  /** Name and time are shown. */
  readonly begins: boolean;
  /** How the line stands is shown. */
  readonly isMarked: boolean;
  readonly text: LogText;
  readonly locale: string;
  readonly retry: (key: string) => void;
};

export function lineView(line: LogLine, look: LineLook) {
  if (line.kind === 'event') return html`<p class="event">${line.text}</p>`;
  const { isOwn, status, author, at } = line;
  return html`<div class="line ${isOwn ? 'own' : 'other'} ${status} ${look.begins ? 'begins' : ''}">
    ${look.begins ? html`<div class="by"><span class="author">${author}</span> ${timeView(at, look.locale)}</div>` : nothing}
    <div class="bubble" dir="auto">${textView(line.text)}</div>
    ${isOwn ? statusView(line, look) : html`<span class="end" data-key=${line.key}></span>`}
  </div>`;
}

/** What somebody lets others see while they type: it is no line yet, and nothing announces it. */
export const provisionalView = (author: string, words: string, text: LogText) =>
  html`<div class="line other begins provisional">
    <div class="by"><span class="author">${text.writes(author)}</span></div>
    <div class="bubble" dir="auto">${words}</div>
  </div>`;

/** U12: addresses can be followed and say where they lead; everything else is words. No space may stand in between. */
const textView = (text: string) =>
  partsOf(text).map((part) =>
    part.kind === 'words'
      ? part.text
      : html`<a class="link" href=${part.href} target="_blank" rel="noopener noreferrer"
            ><bdi dir="ltr">${part.text}</bdi></a
          ><bdi class="host" dir="ltr">${part.host}</bdi>`,
  );

function statusView({ status, key }: Message, { text, isMarked, retry }: LineLook) {
  if (isWithServer(status)) {
    return isMarked ? html`<span class="status">${icon('check')} ${text.marks[status]}</span>` : nothing;
  }
  if (status === 'sending') return html`<span class="status">${text.sending}</span>`;
  return html`<span class="status">
    ${icon('warning')} ${text.failed}
    <button type="button" class="retry" @click=${() => retry(key)}>${text.retry}</button>
  </span>`;
}

function timeView(at: number | null, locale: string) {
  if (at === null) return nothing;
  const shown = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
  return html`<time datetime=${new Date(at).toISOString()}>${shown}</time>`;
}
