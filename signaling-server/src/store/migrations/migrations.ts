import type { Migration } from 'kysely/migration';
import * as oneVerification from './0001-one-verification.ts';
import * as decisionsAndDeadlines from './0002-decisions-and-deadlines.ts';

/** In the order of their names; a migration that has been released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-one-verification': oneVerification,
  '0002-decisions-and-deadlines': decisionsAndDeadlines,
};
