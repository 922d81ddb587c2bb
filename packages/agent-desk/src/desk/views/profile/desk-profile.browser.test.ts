import {
  aClock,
  aContact,
  aDeviceCheck,
  anAgentCase,
  aProfile,
  aCaseId,
  heldCapabilities,
  MONDAY_9AM,
} from '@visavis/testing';
import type { Contact } from '@visavis/protocol';
import { expect, it, vi } from 'vitest';
import { allInside, inside, place, textOf } from '../../../../test/place.ts';
import { DeskProfile } from './desk-profile.ts';
import { initialsOf } from '../photo/desk-photo.ts';

const show = (over: Partial<Contact> = {}) => place(new DeskProfile(), { contact: aContact(over) });
const account = anAgentCase().account;

it('DV6 shows what the profile says, to compare in the call', async () => {
  const profile = await show();
  const words = textOf(inside(profile, '.pane'));
  for (const fact of ['Cleo Marsh', 'Web developer who likes forms', 'Lisbon, Portugal', 'Accessibility', 'ferry line'])
    expect(words).toContain(fact);
  for (const fact of [
    'acct-cleo',
    'cleo@freelancers.example',
    'English',
    'First proposal of a new account',
    '7 days left',
  ])
    expect(words).toContain(fact);
});

it('DV6 shows what the profile says as text, whatever it looks like', async () => {
  const payload = '<img src=x onerror="document.title=`owned`"><b>bold</b>';
  const reported = aProfile({ headline: payload, location: payload, skills: [payload], workHistory: [payload] });
  const profile = await show({ case: anAgentCase({ account: { ...account, name: payload, profile: reported } }) });
  expect(allInside(profile, 'b')).toEqual([]);
  expect(textOf(inside(profile, '.headline'))).toBe(payload);
  expect(document.title).not.toBe('owned');
});

it('DV16 shows an objection before everything else, as text, and what it is against', async () => {
  const text = 'It was <b>me</b>, and my passport is new.';
  const held = { state: 'under-review', hold: 'suspended' } as const;
  const objection = { text, madeAt: MONDAY_9AM, against: 'suspended' } as const;
  const profile = await show({ case: anAgentCase({ ...held, objection }) });
  const first = inside(profile, 'section');
  expect(textOf(inside(profile, 'blockquote'))).toBe(text);
  expect(textOf(first)).toContain('To “Permanently suspended”');
  expect(first.contains(inside(profile, 'blockquote'))).toBe(true);
});

it('DV16 says nothing of objections where nobody objected', async () => {
  expect(allInside(await show(), 'blockquote')).toEqual([]);
});

it('DV6 says of the time what is left of it, and apart from that what holds the clock up', async () => {
  const clock = aClock({ state: 'paused', pausedBy: ['with-us', 'nobody-on-duty'] });
  const profile = await show({ case: anAgentCase({ clock }) });
  expect(textOf(inside(profile, '.time'))).toBe(
    '7 days left; the clock stands still (in contact with us, nobody on duty)',
  );
});

it('DV6 says that the time has not begun before the invitation has arrived', async () => {
  const profile = await show({ case: anAgentCase({ clock: aClock({ state: 'not-started' }) }) });
  expect(textOf(inside(profile, '.time'))).toBe('7 days left; starts when the invitation has arrived');
});

it('DV6 says what is not given instead of leaving it out', async () => {
  const reported = aProfile({ headline: '', location: '', skills: [], workHistory: [] });
  const profile = await show({
    case: anAgentCase({ account: { ...account, memberSince: null, profile: reported } }),
  });
  expect(textOf(inside(profile, '.pane')).match(/Not given/g)?.length).toBe(5);
});

it('DV7 says of the hold and of each capability what is allowed, in words', async () => {
  const held = anAgentCase({ hold: 'overdue', capabilities: heldCapabilities({ withdrawEarnings: 'limited' }) });
  const profile = await show({ case: held });
  await vi.waitFor(() =>
    expect(allInside(profile, 'li:has(.mark)').map(textOf)).toEqual([
      'Submit proposals Blocked',
      'Accept offers Blocked',
      'Edit photo and profile Blocked',
      'Finish work, message clients Allowed',
      'Withdraw earnings Limited',
    ]),
  );
  expect(textOf(inside(inside(profile, 'desk-hold'), '.name'))).toBe('Temporary hold, past the deadline');
});

it('DV8 tells a device that works from one that does not', async () => {
  const profile = await show({ devices: aDeviceCheck({ camera: 'ready', microphone: 'blocked' }) });
  expect(allInside(profile, '.device').map((device) => [device.className, textOf(device)])).toEqual([
    ['device ready', 'Works'],
    ['device trouble', 'Blocked by the browser or page'],
  ]);
});

it('DV8 says why somebody goes on without a camera, in their own words as text', async () => {
  const words = '<b>I am in a library</b>';
  const devices = aDeviceCheck({ camera: 'declined', withoutCamera: { reason: 'not-allowed-here', words } });
  const profile = await show({ devices });
  expect(textOf(inside(profile, '.pane'))).toContain('Says: not allowed where they are (work, library)');
  expect(textOf(inside(profile, 'q'))).toBe(words);
  const silent = await show({ devices: aDeviceCheck({ camera: 'declined' }) });
  expect(textOf(inside(silent, '.pane'))).toContain('Did not say why');
  const usual = await show({ devices: aDeviceCheck() });
  expect(textOf(inside(usual, '.pane'))).not.toContain('Without a camera');
});

it('DV9 lists earlier cases with what was decided', async () => {
  const earlierCases = [
    { id: aCaseId(), openedAt: MONDAY_9AM, outcome: 'id-verification' as const },
    { id: aCaseId(), openedAt: MONDAY_9AM, outcome: null },
  ];
  const listed = allInside(await show({ case: anAgentCase({ earlierCases }) }), '.earlier li').map(textOf);
  expect(listed.map((line) => line.replace(/^.*2030 /, ''))).toEqual(['ID verification', 'No decision']);
  expect(textOf(inside(await show(), '.pane'))).toContain('This is the first case of this account.');
});

it('DV10 shows initials where there is no photo or it cannot be loaded', async () => {
  const broken = aProfile({ photoUrl: `${location.origin}/no-such-photo.png` });
  const profile = await show({ case: anAgentCase({ account: { ...account, profile: broken } }) });
  await vi.waitFor(() => expect(textOf(inside(profile, '.initials'))).toBe('CM'));
  expect(inside(profile, '.initials').getAttribute('aria-label')).toBe(
    'Cleo Marsh has no profile photo that can be shown',
  );
  expect([initialsOf('Cleo'), initialsOf(' zoë van den Émile '), initialsOf('')]).toEqual(['C', 'ZÉ', '']);
});
