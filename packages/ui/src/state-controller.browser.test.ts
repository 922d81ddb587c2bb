import { html, LitElement } from 'lit';
import { expect, it } from 'vitest';
import { place, textOf } from '../test/place.ts';
import { StateController } from './state-controller.ts';
import { StateStore } from './state-store.ts';

const store = new StateStore({ count: 1 }, (state, by: number) => ({ count: state.count + by }));

class TestCounter extends LitElement {
  readonly #store = new StateController(this, store);

  override render() {
    return html`<p>${this.#store.state.count}</p>`;
  }
}
customElements.define('test-counter', TestCounter);

it('U10 renders its host after each change, and again what changed while it was away', async () => {
  const counter = await place(new TestCounter());
  const shown = () => textOf(counter.shadowRoot!.querySelector('p')!);
  store.dispatch(1);
  await counter.updateComplete;
  expect(shown()).toBe('2');
  counter.remove();
  store.dispatch(5);
  document.body.append(counter);
  await counter.updateComplete;
  expect(shown()).toBe('7');
});
