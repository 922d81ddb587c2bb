import { expect, it, onTestFinished } from 'vitest';
import { button, place } from '../../../test/place.ts';
import { soundChoice } from '../sound-choice.ts';
import { VvSoundsSwitch } from './sounds-switch.ts';

it('W49 mutes the sounds of calls for the tab, and plays them again', async () => {
  onTestFinished(() => soundChoice.set(true));
  const view = await place(new VvSoundsSwitch());
  button(view, 'Sounds are on Mute the sounds of calls').click();
  await view.updateComplete;
  expect(soundChoice.isOn).toBe(false);
  button(view, 'Sounds are off Play the sounds of calls').click();
  expect(soundChoice.isOn).toBe(true);
});
