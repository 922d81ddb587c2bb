import { aContact, aLiveCall, MONDAY_9AM, someBrowserFacts } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { DeskCase } from './desk-case.ts';

const timeline = [
  { at: MONDAY_9AM, text: 'The case was opened', by: 'Marketplace' },
  { at: MONDAY_9AM + 60_000, text: 'The freelancer joined the queue', by: 'Freelancer' },
];
let view: DeskCase;

beforeEach(async () => {
  view = await place(new DeskCase(), {
    contact: aContact({ timeline, browser: someBrowserFacts() }),
    now: () => MONDAY_9AM,
  });
});

const opens = async (tab: string) => {
  buttonSaying(view, tab).click();
  await view.updateComplete;
};
const isSeen = (selector: string) => allInside(view, selector).some((element) => element.checkVisibility());

it('DT1 begins with the profile, and shows one tab at a time', async () => {
  expect([isSeen('desk-profile'), isSeen('desk-timeline'), isSeen('desk-device')]).toEqual([true, false, false]);
  await opens('Device');
  expect([isSeen('desk-profile'), isSeen('desk-timeline'), isSeen('desk-device')]).toEqual([false, false, true]);
});

it('DT1 loses no note that is being edited behind another tab', async () => {
  buttonSaying(view, 'Edit').click();
  await inside<DeskCase>(view, 'desk-note').updateComplete;
  await opens('Timeline');
  await opens('Profile');
  expect(allInside(view, 'desk-note form, form')).toHaveLength(1);
});

it('DT1 goes from tab to tab with the arrows, round and round', async () => {
  const presses = async (key: string) => {
    inside(view, '[role=tab][aria-selected=true]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await view.updateComplete;
    return textOf(view.shadowRoot!.activeElement!);
  };
  expect([
    await presses('ArrowLeft'),
    await presses('ArrowRight'),
    await presses('End'),
    await presses('Home'),
  ]).toEqual(['Device', 'Profile', 'Device', 'Profile']);
});

it('DT2 shows what happened, the latest first, and who did it', async () => {
  await opens('Timeline');
  expect(allInside(view, '.log li').map(textOf)).toEqual([
    expect.stringContaining('The freelancer joined the queue · Freelancer'),
    expect.stringContaining('The case was opened · Marketplace'),
  ]);
});

it('DT2 asks for what is true now as it is opened, and when the call changes while it is', async () => {
  const told = heard('desk-refresh');
  await opens('Timeline');
  expect(told).toHaveLength(1);
  await place(view, { contact: { ...view.contact!, call: aLiveCall() } });
  await place(view, { contact: { ...view.contact! } });
  expect(told).toHaveLength(2);
});

it('DT3 shows what the browser said as text, and says what it did not say', async () => {
  await place(view, {
    contact: aContact({ browser: someBrowserFacts({ browser: '<b>Chrome</b>', screen: null, network: null }) }),
  });
  await opens('Device');
  const said = textOf(inside(inside(view, 'desk-device'), 'section'));
  expect(said).toContain('<b>Chrome</b>');
  expect(said.match(/Not said/g)).toHaveLength(4);
});

it('DT3 says the time at the freelancer’s, and leaves it out for a zone that nobody knows', async () => {
  await opens('Device');
  expect(textOf(inside(inside(view, 'desk-device'), 'dl'))).toContain('Time there');
  await place(view, { contact: aContact({ browser: someBrowserFacts({ timeZone: 'Moon/Crater' }) }) });
  expect(allInside(view, 'desk-device').length).toBe(0);
  await opens('Device');
  expect(allInside(inside(view, 'desk-device'), 'dt').map(textOf)).not.toContain('Time there');
});

it.each([
  [{ udp: 'reached', tcp: 'reached', relay: 'not-tried', rttMs: 31 }, 'UDP, TCP; about 31 ms'],
  [{ udp: 'failed', tcp: 'failed', relay: 'reached', rttMs: null }, 'TURN relay'],
  [{ udp: 'failed', tcp: 'failed', relay: 'failed', rttMs: null }, 'None: no video from this network'],
] as const)('DT3 says which ways lead to our media', async (reach, said) => {
  await place(view, { contact: aContact({ browser: someBrowserFacts({ reach }) }) });
  await opens('Device');
  expect(textOf(inside(inside(view, 'desk-device'), 'dl'))).toContain(said);
});

it('DT3 says that there is nothing where the browser said nothing', async () => {
  await place(view, { contact: aContact({ browser: null }) });
  await opens('Device');
  expect(isSeen('desk-device')).toBe(true);
  expect(textOf(inside(inside(view, 'desk-device'), 'section'))).toContain('said nothing about itself');
});
