import type { Migration } from 'kysely/migration';
import * as oneVerification from './0001-one-verification.ts';

/** In the order of their names; a migration that has been released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-one-verification': oneVerification,
};
