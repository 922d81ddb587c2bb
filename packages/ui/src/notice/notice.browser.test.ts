import { expect, it } from 'vitest';
import { inside, place } from '../../test/place.ts';
import { VvNotice } from './notice.ts';

it.each([
  ['off', 'note'],
  ['polite', 'status'],
  ['assertive', 'alert'],
] as const)('U2 is announced %s as role %s', async (announce, role) => {
  const notice = await place(new VvNotice(), { announce });
  expect(inside(notice, '.notice').getAttribute('role')).toBe(role);
});

it('U7 shows its kind by a picture too, not by colour alone', async () => {
  const notice = await place(new VvNotice(), { kind: 'success' });
  const success = inside(notice, '.icon').innerHTML;
  notice.kind = 'danger';
  await notice.updateComplete;
  expect(inside(notice, '.icon').innerHTML).not.toBe(success);
});
