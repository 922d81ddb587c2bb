import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allText, button, find, inside, place, textOf, wantsOf } from '../../test/place.ts';
import { VvConsentBar } from './consent-bar.ts';

let bar: VvConsentBar;
const given = (pictures: boolean, recording: boolean) => ({
  agent: 'Ada',
  consent: { pictures, recording },
  recording,
});

beforeEach(async () => {
  bar = await place(new VvConsentBar(), given(true, true));
});

it('W98 says that it is recorded, in words and by a sign, to everybody', async () => {
  const status = inside(bar, '[role=status]');
  expect(textOf(status)).toContain('This call is being recorded');
  expect(find(bar, '.on svg')).not.toBeNull();
  bar.recording = false;
  await bar.updateComplete;
  expect(textOf(status)).toContain('Not recorded');
  expect(find(bar, '.on')).toBeNull();
});

it('W98 withdraws each for itself, and leaves the focus where it was', async () => {
  const wants = wantsOf(bar);
  for (const name of ['Stop and delete the recording', 'Allow no more pictures']) {
    button(bar, 'What is kept').click();
    await bar.updateComplete;
    expect(allText(bar)).toContain('Seen only by your agent');
    button(bar, name).click();
    await bar.updateComplete;
    expect(bar.shadowRoot?.activeElement).toBe(button(bar, 'What is kept'));
  }
  expect(wants).toEqual([
    { what: 'withdraw', to: 'recording' },
    { what: 'withdraw', to: 'pictures' },
  ]);
});

it('W98 withdraws by keys alone, and closes by Escape', async () => {
  const wants = wantsOf(bar);
  button(bar, 'What is kept').focus();
  await userEvent.keyboard('{Enter}{Escape}');
  expect(find(bar, '.menu')).toBeNull();
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  expect(wants).toEqual([{ what: 'withdraw', to: 'recording' }]);
});

it('W98 has nothing to withdraw where nothing was agreed to', async () => {
  bar = await place(new VvConsentBar(), given(false, false));
  expect(allText(bar)).toContain('No pictures are taken');
  expect(find(bar, 'button')).toBeNull();
});
