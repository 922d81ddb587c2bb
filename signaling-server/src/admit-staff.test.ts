import { afterEach, expect, it } from 'vitest';
import { admitStaff } from './admit-staff.ts';
import { readConfig } from './config.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const WITHOUT_DEMO = { SMTP_URL: 'smtp://127.0.0.1:9' };
const ADMIN = { VISAVIS_ADMIN_USERNAME: 'root', VISAVIS_ADMIN_PASSWORD: 'a long enough password' };
const OIDC = {
  VISAVIS_OIDC_ISSUER: 'https://login.example.com',
  VISAVIS_OIDC_CLIENT_ID: 'visavis',
  VISAVIS_OIDC_ROLES: 'a=admin',
};

let store: Store | null = null;
afterEach(async () => {
  await store?.close();
  store = null;
});

async function saidBy(environment: Record<string, string>): Promise<string[]> {
  store ??= await openStore({ kind: 'memory' });
  return (await admitStaff(readConfig({ ...WITHOUT_DEMO, ...environment }), store)).map(({ words }) => words);
}

it('Z5 says how to get a first account, as long as nobody could sign in', async () => {
  const [words = ''] = await saidBy({});
  for (const name of ['VISAVIS_ADMIN_USERNAME', 'VISAVIS_ADMIN_PASSWORD', 'VISAVIS_OIDC_ISSUER'])
    expect(words).toContain(name);
  expect(await saidBy(OIDC)).toEqual([]);
  expect((await saidBy(ADMIN))[0]).toContain('can sign in');
  expect(await saidBy(ADMIN)).toEqual([]);
  expect(await saidBy({})).toEqual([]);
});
