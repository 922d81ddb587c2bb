import { aClaimedTicket, aFreelancerSnapshot, aLiveCall, aRingingCall } from '@visavis/testing';
import type { OpenCall, PhoneStatus } from '@visavis/protocol';
import { html, render } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { firstState } from '../chat/case-state.ts';
import { reduceCase } from '../chat/reduce-case.ts';
import './panel/phone-panel.ts';
import type { PhonePartState } from './phone-part.ts';
import { withPhone } from './with-phone.ts';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

function shows(call: OpenCall | null, status: PhoneStatus['state'], isShown: boolean): void {
  const snapshot = aFreelancerSnapshot({ ticket: aClaimedTicket(), call });
  const connecting = firstState({ invitation: false, session: true });
  const state = reduceCase(connecting, { type: 'synced', snapshot, receivedAt: snapshot.serverNow });
  const part: PhonePartState = { isShown, panel: 'here', code: { state: 'none' } };
  const told = { state: status } as PhoneStatus;
  render(withPhone(html`<p>The view</p>`, { state, part, status: told, now: () => snapshot.serverNow }), place);
}
const has = (name: string) => place.querySelector(name) !== null;
const isInert = () => place.querySelector<HTMLElement>('.under')?.inert;

it('W80 says above the view that the phone is there, and only there once the panel is put away', () => {
  shows(aLiveCall(), 'none', false);
  expect([has('vv-phone-bar'), has('vv-phone-panel'), isInert()]).toEqual([false, false, false]);
  shows(aLiveCall(), 'live', false);
  expect([has('vv-phone-bar'), has('vv-phone-panel')]).toEqual([true, false]);
  shows(aLiveCall(), 'live', true);
  expect([has('vv-phone-bar'), has('vv-phone-panel'), isInert()]).toEqual([false, true, true]);
});

it('W80 lays nothing over a call that rings', () => {
  shows(aRingingCall(), 'joined', true);
  expect([has('vv-phone-panel'), isInert()]).toEqual([false, false]);
});
