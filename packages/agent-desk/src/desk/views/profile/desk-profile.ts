import type { AgentCase, Contact, DeviceCheck, DeviceState } from '@visavis/protocol';
import { base, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import {
  clockStates,
  deviceStates,
  general,
  outcomes,
  pauseCauses,
  profile,
  triggers,
  withoutCamera as reasonsWithoutCamera,
} from '../../strings.ts';
import { dateText, dateTimeText, leftText, spanText } from '../../when.ts';
import '../hold/desk-hold.ts';
import { paneStyles } from '../pane.styles.ts';
import '../photo/desk-photo.ts';
import { deskProfileStyles } from './desk-profile.styles.ts';

/**
 * @summary Who is being verified: what the profile says, to compare in the call, then the hold, the devices and the case.
 * All of it is text from outside and is shown as text only.
 */
export class DeskProfile extends LitElement {
  static override readonly styles = [base, iconStyles, paneStyles, deskProfileStyles];

  @property({ attribute: false }) contact: Contact | null = null;

  override render() {
    if (!this.contact) return nothing;
    const { case: held, devices } = this.contact;
    return html`<div class="pane">
      ${held.objection === null ? nothing : objected(held.objection)} ${this.#profile(held)}
      <section aria-labelledby="hold">
        <h3 id="hold">${profile.holdHeading}</h3>
        <desk-hold .hold=${held.hold} .capabilities=${held.capabilities}></desk-hold>
      </section>
      <section aria-labelledby="devices">
        <h3 id="devices">${profile.devicesHeading}</h3>
        <dl class="rows">
          ${row(profile.camera, device(devices.camera))} ${withoutCameraRow(devices)}
          ${row(profile.microphone, device(devices.microphone))}
        </dl>
      </section>
      ${this.#case(this.contact)} ${this.#account(held.account)} ${this.#earlier(held)}
    </div>`;
  }

  #profile({ account: { name, profile: reported } }: AgentCase) {
    return html`<section aria-label=${profile.compare}>
      <div class="who">
        <desk-photo .name=${name} .url=${reported.photoUrl}></desk-photo>
        <div>
          <h2>${name}</h2>
          <p class="headline">${reported.headline || general.none}</p>
        </div>
      </div>
      ${fact(profile.location, html`<p>${reported.location || general.none}</p>`)}
      ${fact(profile.skills, list('skills', reported.skills))}
      ${fact(profile.workHistory, list('history', reported.workHistory))}
    </section>`;
  }

  #case({ case: held, joinedAt, claimedAt }: Contact) {
    return html`<section aria-labelledby="case">
      <h3 id="case">${profile.caseHeading}</h3>
      <dl class="rows">
        ${row(profile.trigger, triggers[held.trigger])} ${row(profile.openedAt, dateTimeText(held.openedAt))}
        ${held.reason === null ? nothing : row(profile.reason, held.reason)}
        ${row(profile.deadline, clockText(held.clock))} ${row(profile.waited, spanText(claimedAt - joinedAt))}
      </dl>
    </section>`;
  }

  #account({ id, email, locale, memberSince }: AgentCase['account']) {
    return html`<section aria-labelledby="account">
      <h3 id="account">${profile.accountHeading}</h3>
      <dl class="rows">
        ${row(profile.account, id)} ${row(profile.email, email)} ${row(profile.language, languageName(locale))}
        ${row(profile.memberSince, memberSince === null ? general.none : dateText(memberSince))}
      </dl>
    </section>`;
  }

  #earlier({ earlierCases }: AgentCase) {
    return html`<section aria-labelledby="earlier">
      <h3 id="earlier">${profile.earlierHeading}</h3>
      ${
        earlierCases.length === 0
          ? html`<p>${profile.noEarlier}</p>`
          : html`<ul class="earlier">
              ${earlierCases.map(
                ({ openedAt, outcome }) =>
                  html`<li>
                    <span>${dateText(openedAt)}</span>
                    <span>${outcome === null ? profile.undecided : outcomes[outcome].name}</span>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

/** DV16: somebody who looks afresh reads first what the freelancer says against which decision. */
function objected({ text, madeAt, against }: NonNullable<AgentCase['objection']>) {
  return html`<section class="objection" aria-labelledby="objection">
    <h2 id="objection">${profile.objectionHeading}</h2>
    <p class="quiet-text">${profile.objectedTo(outcomes[against].name, dateTimeText(madeAt))}</p>
    <blockquote dir="auto">${text}</blockquote>
  </section>`;
}

/** What is left of the time, and what holds the clock up. */
function clockText({ state, limitMs, usedMs, overdueAt, pausedBy }: AgentCase['clock']) {
  const isLate = overdueAt !== null || usedMs >= limitMs;
  const why = pausedBy.length > 0 ? ` (${pausedBy.map((cause) => pauseCauses[cause]).join(', ')})` : '';
  const how = clockStates[state];
  return html`<span class="time"
    ><span class=${isLate ? 'late' : ''}>${leftText(limitMs, usedMs)}</span>${how && `; ${how}${why}`}</span
  >`;
}

function fact(name: string, value: unknown) {
  return html`<div class="fact">
    <h3>${name}</h3>
    ${value}
  </div>`;
}

function list(kind: 'skills' | 'history', items: readonly string[]) {
  if (items.length === 0) return html`<p>${general.none}</p>`;
  return html`<ul class=${kind}>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function row(name: string, value: unknown) {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function device(found: DeviceState) {
  const isReady = found === 'ready';
  return html`<span class="device ${isReady ? 'ready' : 'trouble'}">
    ${icon(isReady ? 'check' : 'warning')}${deviceStates[found]}
  </span>`;
}

/** Why they go on without a camera, in their own words; that nothing was said matters only where nothing else explains it. */
function withoutCameraRow({ camera, withoutCamera }: DeviceCheck) {
  if (!withoutCamera) return camera === 'declined' ? row(profile.withoutCamera, profile.saidNothing) : nothing;
  const { reason, words } = withoutCamera;
  const said = profile.says(reasonsWithoutCamera[reason]);
  return row(profile.withoutCamera, html`${said}${words === null ? nothing : html`<q dir="auto">${words}</q>`}`);
}

/** `Portuguese (Brazil)` for `pt-BR`; the code itself where the browser has no name for it. */
function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

define('desk-profile', DeskProfile);
