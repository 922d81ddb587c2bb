import { until } from '@visavis/testing';
import { html, LitElement } from 'lit';
import { expect, it } from 'vitest';
import { allText, button, place } from '../../test/place.ts';
import { after, LateCode } from './late-code.ts';

type Code = { readonly said: string };

/** Draws what it fetches; `isReached` says whether it can be had. */
class AnElement extends LitElement {
  isReached = true;
  readonly late = new LateCode<Code>(async () => {
    if (!this.isReached) throw new TypeError('not reached');
    return { said: 'Fetched' };
  });

  protected override scheduleUpdate(): void | Promise<unknown> {
    return after([this.late], () => super.scheduleUpdate());
  }

  override render() {
    return this.late.draw(this, ({ said }) => html`<p>${said}</p>`);
  }
}
customElements.define('an-element', AnElement);

it('W29 draws with what was fetched for it, and nothing before that', async () => {
  const element = new AnElement();
  document.body.append(element);
  expect(allText(element)).toBe('');
  await element.updateComplete;
  expect(allText(element)).toContain('Fetched');
});

it('W29 says what could not be fetched, and tries again when told', async () => {
  const element = new AnElement();
  element.isReached = false;
  await place(element, {});
  expect(allText(element)).toContain('could not be loaded');
  element.isReached = true;
  button(element, 'Try again').click();
  await until('what was fetched', () => allText(element).includes('Fetched'));
});
