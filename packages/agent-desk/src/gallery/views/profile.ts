import { aClock, aDeviceCheck, anAgentCase, aProfile, heldCapabilities } from '@visavis/testing';
import type { Contact, HoldState } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import '../../desk/views/profile/desk-profile.ts';
import { contactOf, longProfile, secondReview } from '../fixtures/people.ts';

const profile = (account: Partial<Contact['case']['account']>, over: Partial<Contact> = {}) =>
  html`<desk-profile .contact=${contactOf(account, over)}></desk-profile>`;
const nothingGiven = aProfile({ headline: '', location: '', skills: [], workHistory: [] });

export const deskProfile: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    'first case': () => profile({}),
    'nothing given': () => profile({ profile: nothingGiven, memberSince: null }),
    'everything long': () => profile({ name: 'Maximiliana Konstantinopolitanska-Marsh', profile: longProfile }),
    'name from right to left': () => profile({ name: 'ليلى المنصوري', profile: longProfile }),
    'device trouble': () => profile({}, { devices: aDeviceCheck({ camera: 'blocked', microphone: 'in-use' }) }),
    'without a camera': () =>
      profile(
        {},
        {
          devices: aDeviceCheck({
            camera: 'declined',
            microphone: 'not-checked',
            withoutCamera: { reason: 'not-allowed-here', words: 'I am in a library until six and may not film here.' },
          }),
        },
      ),
    'without saying why': () => profile({}, { devices: aDeviceCheck({ camera: 'declined' }) }),
    'second review': () => profile({}, { case: secondReview }),
    'opened by hand': () =>
      profile({}, { case: anAgentCase({ trigger: 'manual', reason: 'A client doubted the photo.' }) }),
    'clock not started': () => profile({}, { case: anAgentCase({ clock: aClock({ state: 'not-started' }) }) }),
  },
};

export const deskPhoto: View = {
  area: 'Desk',
  states: {
    'no photo': () => html`<desk-photo .name=${'Cleo Marsh'}></desk-photo>`,
    photo: () => html`<desk-photo .name=${'Cleo Marsh'} .url=${'/desk/icon.svg'}></desk-photo>`,
    broken: () => html`<desk-photo .name=${'Cleo Marsh'} .url=${'/no-such-photo.png'}></desk-photo>`,
  },
};

const hold =
  (name: HoldState, over: Parameters<typeof heldCapabilities>[0] = {}) =>
  () =>
    html`<desk-hold .hold=${name} .capabilities=${heldCapabilities(over)}></desk-hold>`;
const lifted = { submitProposals: 'yes', acceptOffers: 'yes', editProfile: 'yes' } as const;

export const deskHold: View = {
  area: 'Desk',
  inlineSize: 352,
  states: {
    none: hold('none', lifted),
    'on hold': hold('on-hold'),
    overdue: hold('overdue', { withdrawEarnings: 'limited' }),
    suspended: hold('suspended', { continueWork: 'no', withdrawEarnings: 'limited' }),
    'payment risk': hold('payment-risk-review', { withdrawEarnings: 'limited' }),
    'ID verification': hold('id-verification'),
  },
};
