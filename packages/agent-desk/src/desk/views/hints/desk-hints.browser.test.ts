import type { CallHint } from '@visavis/protocol';
import { CameraHint } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { html, nothing, render } from 'lit';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './desk-hints.ts';

const callId = aCallId();
const hint = (over: Partial<CallHint> = {}): CallHint => ({
  callId,
  hint: 'camera-changed',
  product: null,
  at: 0,
  ...over,
});

afterEach(() => render(nothing, document.body));
const shows = (hints: readonly CallHint[]) =>
  render(html`<desk-hints .hints=${hints} .callId=${callId}></desk-hints>`, document.body);
const opener = () => page.getByRole('button', { name: /about their camera/ });

it('OB5 shows nothing where nothing was noticed', async () => {
  shows([]);
  await expect.element(opener()).not.toBeInTheDocument();
});

it('OB5 says how many hints there are and that they are no verdict, and each by its key on request', async () => {
  shows([hint(), hint({ hint: 'virtual-camera', product: 'obs' })]);
  await expect.element(opener().getByText('2 hints about their camera')).toBeVisible();
  await expect.element(page.getByText('A hint, not a verdict.', { exact: true })).toBeVisible();
  const name = page.getByText('In its name: “obs”');
  expect(name.elements().filter((element) => element.checkVisibility())).toEqual([]);
  (opener().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(name).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener()).toHaveAttribute('aria-expanded', 'false');
  expect(document.querySelector('desk-hints')?.shadowRoot?.activeElement).toBe(opener().element());
});

it('OB5 says of each what it can mean, what it often means, and what to do', async () => {
  shows(CameraHint.options.map((each) => hint({ hint: each })));
  await opener().click();
  for (const word of ['Can mean', 'Often means', 'What to do'])
    expect(page.getByText(word, { exact: true }).elements()).toHaveLength(CameraHint.options.length);
});

it('OB5 tells a hint of an earlier call apart', async () => {
  shows([hint({ callId: aCallId() })]);
  await opener().click();
  await expect.element(page.getByText('In an earlier call of this contact')).toBeVisible();
});
