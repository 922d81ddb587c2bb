import { html, LitElement } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { define } from './define.ts';
import { FocusKeeper } from './focus-keeper.ts';

class KeptForm extends LitElement {
  static override readonly properties = { step: {} };
  declare step: string;

  constructor() {
    super();
    this.step = 'ask';
    new FocusKeeper(this, () => this.renderRoot.querySelector('h2'));
  }

  override render() {
    return html`<h2 tabindex="-1">Heading</h2>
      <button class="stays">Stays</button>
      ${this.step === 'ask' ? html`<button class="goes">Goes</button>` : html`<p>Done</p>`}`;
  }
}
define('kept-form', KeptForm);

let form: KeptForm;
const part = (selector: string) => form.renderRoot.querySelector<HTMLElement>(selector)!;
const goesOn = async () => {
  form.step = 'done';
  await form.updateComplete;
};

beforeEach(async () => {
  form = document.createElement('kept-form') as KeptForm;
  document.body.append(form);
  await form.updateComplete;
});
afterEach(() => form.remove());

it('U11 gives the focus to the landing when an update takes away what had it', async () => {
  part('.goes').focus();
  await goesOn();
  expect(form.shadowRoot!.activeElement).toBe(part('h2'));
});

it('U11 leaves a focus where it still is, inside and outside', async () => {
  part('.stays').focus();
  await goesOn();
  expect(form.shadowRoot!.activeElement).toBe(part('.stays'));
  part('.stays').blur();
  form.step = 'ask';
  await form.updateComplete;
  expect(form.shadowRoot!.activeElement).toBeNull();
});
