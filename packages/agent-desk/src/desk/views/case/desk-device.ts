import type { BrowserFacts } from '@visavis/protocol';
import { base, define, TickController } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { device as words } from '../../strings.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskCaseStyles } from './desk-case.styles.ts';

/** @summary What the freelancer's browser said of itself and its network: plain facts, as text, without a verdict. */
export class DeskDevice extends LitElement {
  static override readonly styles = [base, paneStyles, deskCaseStyles];

  @property({ attribute: false }) facts: BrowserFacts | null = null;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  constructor() {
    super();
    new TickController(this);
  }

  override render() {
    return html`<section aria-labelledby="device">
      <h3 id="device">${words.heading}</h3>
      ${this.facts === null ? html`<p>${words.none}</p>` : this.#rows(this.facts)}
    </section>`;
  }

  #rows({ browser, system, screen, timeZone, languages, network, reach }: BrowserFacts) {
    return html`<dl class="rows">
        ${row(words.browser, browser)} ${row(words.system, system)} ${row(words.screen, screen)}
        ${row(words.timeZone, timeZone)} ${this.#timeThere(timeZone)}
        ${row(words.languages, languages.join(', ') || null)} ${row(words.network, network?.type ?? null)}
        ${row(words.rtt, numberText(network?.rttMs, words.rttMs))}
        ${row(words.downlink, numberText(network?.downlinkMbps, words.mbps))}
        ${reach ? row(words.reach, reachText(reach)) : nothing}
      </dl>
      <p class="quiet-text">${words.hint}</p>`;
  }

  /** Left out for a zone that this browser does not know. */
  #timeThere(timeZone: string | null) {
    const time = timeZone === null ? null : timeIn(timeZone, this.now());
    return time === null ? nothing : row(words.timeThere, time);
  }
}

function row(name: string, value: string | null) {
  return html`<dt>${name}</dt>
    <dd class=${value === null ? 'unsaid' : ''}>${value ?? words.unsaid}</dd>`;
}

function numberText(value: number | null | undefined, say: (value: number) => string): string | null {
  return value === null || value === undefined ? null : say(value);
}

/** The ways that lead from their browser to our media, found before the queue. */
function reachText({ udp, tcp, relay, rttMs }: NonNullable<BrowserFacts['reach']>): string {
  const ways = Object.entries({ udp, tcp, relay }).flatMap(([way, state]) =>
    state === 'reached' ? [words.ways[way as keyof typeof words.ways]] : [],
  );
  if (ways.length === 0) return words.noWay;
  return rttMs === null ? ways.join(', ') : `${ways.join(', ')}; ${words.rttMs(rttMs)}`;
}

function timeIn(timeZone: string, at: number): string | null {
  try {
    return new Intl.DateTimeFormat(undefined, {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(at);
  } catch {
    return null;
  }
}

define('desk-device', DeskDevice);
