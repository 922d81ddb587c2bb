import { WithoutCamera } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { find, inside, place, wantsOf } from '../../../test/place.ts';
import { oneLine, VvWithoutForm } from './without-form.ts';

it('W38 says one reason, and words only with one', async () => {
  const form = await place(new VvWithoutForm());
  const wants = wantsOf(form);
  expect(find(form, '#words')).toBeNull();
  inside(form, 'input[value="no-camera"]').click();
  await place(form, { said: { reason: 'no-camera', words: null } });
  const field = inside(form, '#words') as HTMLInputElement;
  field.value = ' It is\u0000broken. ';
  field.dispatchEvent(new Event('input'));
  expect(wants).toEqual([
    { what: 'say-why', said: { reason: 'no-camera', words: null } },
    { what: 'say-why', said: { reason: 'no-camera', words: 'It is broken.' } },
  ]);
});

it('W38 keeps the words when another reason is chosen', async () => {
  const form = await place(new VvWithoutForm(), { said: { reason: 'no-camera', words: 'Old laptop' } });
  const wants = wantsOf(form);
  inside(form, 'input[value="other"]').click();
  expect(wants).toEqual([{ what: 'say-why', said: { reason: 'other', words: 'Old laptop' } }]);
});

it.each(['a\nb', 'x'.repeat(500), '\ud83d', ' \t ', 'y'.repeat(199) + '\u{1f642}', '\u2028z', 'كاميرا'])(
  'W38 sends of what was written only a line that the server takes',
  (text) => {
    expect(WithoutCamera.safeParse({ reason: 'other', words: oneLine(text) }).success).toBe(true);
  },
);
