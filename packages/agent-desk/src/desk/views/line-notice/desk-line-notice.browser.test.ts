import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { DeskLineNotice } from './desk-line-notice.ts';

let view: DeskLineNotice;
const said = () => allInside(view, 'vv-notice').map(textOf);

beforeEach(async () => {
  view = await place(new DeskLineNotice(), { line: { state: 'online' } });
});

it('DV3 says nothing while the line holds, and what goes on while it does not', async () => {
  expect(said()).toEqual([]);
  await place(view, { line: { state: 'offline' } });
  expect(said()).toEqual([expect.stringContaining('what you type stays here')]);
  await place(view, { callGoesOn: true });
  expect(said()).toEqual([expect.stringContaining('The call itself goes on')]);
});

it('DV13 offers to take the place back where the desk was opened elsewhere', async () => {
  const told = heard('desk-use-here');
  await place(view, { line: { state: 'moved' } });
  buttonSaying(view, 'Use it here').click();
  expect(told).toHaveLength(1);
});

it('DV3 says why the server refuses this page', async () => {
  await place(view, { line: { state: 'refused', refusal: 'version-unsupported' } });
  expect(said()).toEqual([expect.stringContaining('Reload')]);
  expect(inside(view, 'vv-notice').getAttribute('announce')).toBe('assertive');
});
