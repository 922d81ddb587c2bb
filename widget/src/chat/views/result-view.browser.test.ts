import { OutcomeKind } from '@visavis/protocol';
import { heldCapabilities } from '@visavis/testing';
import { expect, it } from 'vitest';
import { allText, find, inside, place, textOf } from '../../../test/place.ts';
import { VvResultView } from './result-view.ts';

const result = (over: Partial<VvResultView>) =>
  place(new VvResultView(), { brand: 'Harbour Jobs', capabilities: heldCapabilities(), decidedAt: 0, ...over });

it.each(OutcomeKind.options)('W11 says of %s what was decided, what works and what comes next', async (outcome) => {
  const view = await result({ outcome });
  expect(textOf(inside(view, 'h3'))).not.toBe('');
  expect(allText(view)).toContain('Harbour Jobs');
  expect(allText(view)).toContain('What works now');
  expect(view.shadowRoot!.querySelectorAll('.next li').length).toBeGreaterThan(1);
});

it('W11 names each capability in words, not by colour', async () => {
  const view = await result({ capabilities: heldCapabilities({ withdrawEarnings: 'limited' }) });
  const rows = [...view.shadowRoot!.querySelectorAll('.works li')].map(textOf);
  expect(rows).toEqual([
    'Send proposals Not possible',
    'Accept offers Not possible',
    'Change profile and photo Not possible',
    'Finish work in progress and message clients Works',
    'Withdraw earnings Limited',
  ]);
});

it('shows the instant in the zone of the reader', async () => {
  const decidedAt = new Date(2030, 0, 7, 15, 5).getTime();
  const view = await result({ decidedAt });
  expect(textOf(inside(view, 'time'))).toMatch(/January 7, 2030 at 3:05\sPM/);
});

it('keeps the conversation to be read again, where there was one', async () => {
  const view = await result({});
  expect(find(view, 'details')).toBeNull();
  view.lines = [{ kind: 'event', key: 'one', text: 'Ada has joined.', at: null }];
  await view.updateComplete;
  expect(find(view, 'details')).not.toBeNull();
});

it('never blames before or after a decision', async () => {
  for (const outcome of OutcomeKind.options) {
    expect(allText(await result({ outcome }))).not.toMatch(/suspicious|fraud|fake/i);
  }
});

it('W18 offers to object only where that can be done', async () => {
  expect(find(await result({ outcome: 'suspended' }), 'vv-objection-form')).toBeNull();
  expect(find(await result({ outcome: 'suspended', canObject: true }), 'vv-objection-form')).not.toBeNull();
});

it('W21 offers to save the conversation, where there was one', async () => {
  const view = await result({ ownName: 'Cleo' });
  expect(find(view, 'details button')).toBeNull();
  view.lines = [{ kind: 'event', key: 'one', text: 'Ada has joined.', at: null }];
  await view.updateComplete;
  expect(textOf(inside(view, 'details button'))).toBe('Save this conversation');
});
