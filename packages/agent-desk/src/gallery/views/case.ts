import type { BrowserFacts } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/case/desk-case.ts';
import { contactOf, longProfile, now, once } from '../fixtures/people.ts';
import { browser, timeline } from '../fixtures/questions.ts';
import type { DeskCase } from '../../desk/views/case/desk-case.ts';

const opening = (tab: string) => (view: DeskCase) => view.renderRoot.querySelector<HTMLElement>(`#${tab}`)?.click();
const about = (tab: string) =>
  html`<desk-case
    .contact=${contactOf({}, { timeline: [...timeline], browser })}
    .now=${now}
    ${once(opening(tab))}
  ></desk-case>`;

export const deskCase: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    profile: () => about('profile'),
    timeline: () => about('timeline'),
    device: () => about('device'),
    'everything long': () =>
      html`<desk-case .contact=${contactOf({ name: 'Maximiliana '.repeat(6), profile: longProfile })}></desk-case>`,
  },
};

export const deskTimeline: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    'some things': () => html`<desk-timeline .happenings=${timeline}></desk-timeline>`,
    nothing: () => html`<desk-timeline></desk-timeline>`,
  },
};

const device = (facts: BrowserFacts | null) => html`<desk-device .facts=${facts} .now=${now}></desk-device>`;

export const deskDevice: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    'everything said': () => device(browser),
    'little said': () =>
      device({
        browser: 'Firefox 144',
        system: null,
        screen: null,
        timeZone: 'Moon/Crater',
        languages: [],
        network: null,
      }),
    'nothing said': () => device(null),
  },
};
