import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

it('knows the password again, and no other', async () => {
  const hash = await hashPassword('correct horse');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await isPassword('correct horse', hash)).toBe(true);
  expect(await isPassword('correct horse ', hash)).toBe(false);
});

it('hashes the same password differently each time', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
});

it('says no, and throws nothing, where there is no hash or a broken one', async () => {
  for (const hash of [null, '', 'none', '$argon2id$v=19$m=19456,t=2,p=1$', '$2b$10$abc']) {
    expect(await isPassword('', hash)).toBe(false);
  }
});
