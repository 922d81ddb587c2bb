import { define } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inside, place } from '../../test/place.ts';
import { KeyController } from './key-controller.ts';
import { Keys, keys } from './keys.ts';

/** A view with a key, a field and a dialog. */
class KeyedView extends LitElement {
  readonly done: string[] = [];
  readonly #keys: KeyController = new KeyController(this, {
    'call.toggle': () => this.done.push('call'),
    'call.mute': () => this.done.push('mute'),
  });

  override render() {
    return html`<button
        aria-keyshortcuts=${this.#keys.shortcut('call.toggle')}
        title=${this.#keys.title('call.toggle')}
      >
        Call
      </button>
      <textarea></textarea>
      <input type="radio" />
      <dialog><button>Close</button></dialog>`;
  }
}
define('keyed-view', KeyedView);

let view: KeyedView;
const button = () => inside(view, 'button');

beforeEach(async () => {
  view = await place(new KeyedView());
});

afterEach(() => {
  view.remove();
  keys.turn(true);
  keys.reset();
});

it('Y3 does what a view can do, as long as the view is there', async () => {
  await userEvent.keyboard('cm');
  expect(view.done).toEqual(['call', 'mute']);
  view.remove();
  await userEvent.keyboard('c');
  expect(view.done).toHaveLength(2);
  expect(keys.live).toEqual([]);
});

it('Y3 says which key it is on the button that does the same', async () => {
  expect([button().getAttribute('aria-keyshortcuts'), button().title]).toEqual(['c', 'Start or end the call (C)']);
  keys.remap('call.toggle', 'Control+k');
  await view.updateComplete;
  expect([button().getAttribute('aria-keyshortcuts'), button().title]).toEqual([
    'Control+k',
    'Start or end the call (Ctrl + K)',
  ]);
});

it('Y4 does nothing while somebody types, except by keys that are held together', async () => {
  keys.remap('call.mute', 'Control+k');
  inside(view, 'textarea').focus();
  await userEvent.keyboard('c{Control>}k{/Control}');
  expect(inside<HTMLTextAreaElement>(view, 'textarea').value).toBe('c');
  expect(view.done).toEqual(['mute']);
});

it('Y4 works while the focus is on something that is not typed into', async () => {
  inside(view, 'input').focus();
  await userEvent.keyboard('c');
  expect(view.done).toEqual(['call']);
});

it('Y4 does nothing while a dialog is open, wherever the focus is', async () => {
  inside<HTMLDialogElement>(view, 'dialog').showModal();
  await userEvent.keyboard('c');
  (view.shadowRoot!.activeElement as HTMLElement).blur();
  await userEvent.keyboard('c');
  expect(view.done).toEqual([]);
  inside<HTMLDialogElement>(view, 'dialog').close();
  await userEvent.keyboard('c');
  expect(view.done).toEqual(['call']);
});

it('Y4 does nothing again while a key is kept down, or after somebody else took it', () => {
  dispatchEvent(new KeyboardEvent('keydown', { key: 'c', repeat: true }));
  const taken = new KeyboardEvent('keydown', { key: 'c', cancelable: true });
  taken.preventDefault();
  dispatchEvent(taken);
  expect(view.done).toEqual([]);
});

it('Y5 does nothing on single keys that are off, and says none', async () => {
  keys.turn(false);
  await view.updateComplete;
  await userEvent.keyboard('c');
  expect(view.done).toEqual([]);
  expect(button().hasAttribute('aria-keyshortcuts')).toBe(false);
  expect(button().title).toBe('Start or end the call');
});

it('Y6 keeps what was changed in this browser, and takes it over from another tab', () => {
  keys.remap('call.toggle', 'k');
  keys.turn(false);
  expect(new Keys(() => localStorage).map).toEqual({ isOn: false, own: { 'call.toggle': 'k' } });
  localStorage.setItem('visavis.keys', JSON.stringify({ isOn: true, own: { 'call.mute': 'z' } }));
  dispatchEvent(new StorageEvent('storage', { key: 'visavis.keys' }));
  expect(keys.map).toEqual({ isOn: true, own: { 'call.mute': 'z' } });
});

it('Y6 works without a place to keep anything', () => {
  const forgetful = new Keys(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  forgetful.remap('call.toggle', 'k');
  expect(forgetful.map.own).toEqual({ 'call.toggle': 'k' });
});
