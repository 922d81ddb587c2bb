import type { Config } from './config.ts';
import type { Store } from './store/store.ts';
import { admitFirstAdmin, isAnybodyAdmitted } from './use-cases/admit.ts';

type Said = { readonly level: 'info' | 'warn'; readonly words: string };

const FIRST =
  'nobody can sign in at the desk yet: set VISAVIS_ADMIN_USERNAME and VISAVIS_ADMIN_PASSWORD (12 characters or more) for a ' +
  'first administrator, or VISAVIS_OIDC_ISSUER for an identity provider, and start again';

/** Z5: makes the first administrator where the settings name one. Answers what the start log says about it. */
export async function admitStaff({ firstAdmin, oidc }: Config, store: Store): Promise<readonly Said[]> {
  if (firstAdmin) return saidOf[await admitFirstAdmin(store, firstAdmin)];
  if (oidc || (await isAnybodyAdmitted(store))) return [];
  return [{ level: 'warn', words: FIRST }];
}

const saidOf: Readonly<Record<Awaited<ReturnType<typeof admitFirstAdmin>>, readonly Said[]>> = {
  made: [
    { level: 'info', words: 'the first administrator can sign in; VISAVIS_ADMIN_PASSWORD is not needed any more' },
  ],
  there: [],
  'not-usable': [
    {
      level: 'warn',
      words: 'VISAVIS_ADMIN_USERNAME is the name of an account that is closed or no administrator; it stays as it is',
    },
  ],
};
