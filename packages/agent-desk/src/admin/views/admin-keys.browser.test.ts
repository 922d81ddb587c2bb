import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { madeKey, someKeys } from '../../gallery/fixtures/admin.ts';
import type { ActEvent } from '../events.ts';
import { keyProblems } from '../strings-access.ts';
import { AdminKeys } from './admin-keys.ts';
import { AdminSecret } from './admin-secret.ts';

let view: AdminKeys;
let acts: ActEvent[];

beforeEach(async () => {
  view = await place(new AdminKeys(), { keys: someKeys });
  acts = heard('admin-act');
});

const presses = async (words: string | RegExp) => {
  buttonSaying(view, words).click();
  await view.updateComplete;
};

it('AD13 lists keys with scopes and last use; those of the settings are not changed here', () => {
  const rows = allInside(view, 'tbody tr').map(textOf);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/demo marketplace Everything .*from the settings/);
  expect(rows[1]).toMatch(/Backend Report events ?Ask capabilities .* never/);
});

it('AD13 makes a key with a name and the chosen scopes only', async () => {
  await presses('Make a key');
  await presses('Make the key');
  await view.updateComplete;
  expect(textOf(inside(view, '#scopes-problem'))).toBe(keyProblems['scopes']);
  const name = inside<HTMLInputElement>(view, '#name');
  name.value = 'Shop';
  name.dispatchEvent(new Event('input'));
  inside<HTMLInputElement>(view, '#scope-1').click();
  await view.updateComplete;
  await presses('Make the key');
  expect(acts.map(({ act }) => act)).toEqual([{ do: 'add-key', key: { name: 'Shop', scopes: ['capabilities'] } }]);
});

it('AD9 revokes a key after a question', async () => {
  await presses('Revoke… Backend');
  expect(acts).toEqual([]);
  await presses(/^ Revoke$/);
  expect(acts[0]?.act).toEqual({ do: 'revoke-key', id: madeKey.id });
});

it('AD13 shows a secret in a dialog that only its button puts away', async () => {
  const away = heard('admin-put-away');
  const secret = await place(new AdminSecret(), { made: { kind: 'key', key: madeKey } });
  expect(inside<HTMLInputElement>(secret, '#secret').value).toBe(madeKey.secret);
  const dialog = inside<HTMLDialogElement>(secret, 'dialog');
  expect(dialog.dispatchEvent(new Event('cancel', { cancelable: true }))).toBe(false);
  buttonSaying(secret, 'I have copied it').click();
  await expect.poll(() => away.length).toBe(1);
});
