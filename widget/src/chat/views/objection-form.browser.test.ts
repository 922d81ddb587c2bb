import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allText, button, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvObjectionForm } from './objection-form.ts';
import type { Want } from './want-event.ts';

const REASON = 'You took me for my brother.';

let form: VvObjectionForm;
let wants: Want[];
const active = () => form.shadowRoot!.activeElement;
const press = async (name: string) => {
  button(form, name).click();
  await form.updateComplete;
};

beforeEach(async () => {
  form = await place(new VvObjectionForm());
  wants = wantsOf(form);
});

async function writes(text: string): Promise<void> {
  await press('I do not agree');
  const area = inside(form, 'textarea') as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await press('Continue');
}

it('W18 is written, looked at once more, and then sent', async () => {
  await writes(`  ${REASON} `);
  expect(wants).toEqual([]);
  expect(textOf(inside(form, 'blockquote'))).toBe(REASON);
  expect(textOf(active()!)).toBe('Send this objection?');
  await press('Send it');
  expect(wants).toEqual([{ what: 'object', text: REASON }]);
});

it.each([
  ['too short', 'No.', 'at least 10 characters'],
  ['too long', 'x'.repeat(2_001), 'That is one character too long'],
])('W18 says what is wrong with a text that is %s, and leads back to it', async (_what, text, problem) => {
  await writes(text);
  expect(allText(form)).toContain(problem);
  expect(active()?.localName).toBe('textarea');
  expect(inside(form, 'textarea').getAttribute('aria-invalid')).toBe('true');
});

it('W10 Escape takes one step back at a time, and keeps what was written', async () => {
  await writes(REASON);
  await userEvent.keyboard('{Escape}');
  await form.updateComplete;
  expect((active() as HTMLTextAreaElement).value).toBe(REASON);
  await userEvent.keyboard('{Escape}');
  await form.updateComplete;
  await form.updateComplete;
  expect(textOf(active()!)).toBe('I do not agree');
});

it('W18 sends nothing twice, and says why it was not taken', async () => {
  await writes(REASON);
  form.busy = true;
  await form.updateComplete;
  await press('Sending…');
  expect(wants).toEqual([]);
  Object.assign(form, { busy: false, problem: 'already-objected' });
  await form.updateComplete;
  expect(textOf(inside(form, '[role=alert]'))).toContain('You have objected before');
});

it('W18 shows what was written as text', async () => {
  await writes('<b>bold</b> <img src=x onerror=alert(1)>');
  expect(inside(form, 'blockquote').children).toHaveLength(0);
});
