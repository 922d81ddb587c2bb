import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Runs statements that end with a semicolon at the end of a line, one by one: PGlite's driver takes one at a time. */
export async function runStatements(db: Kysely<unknown>, statements: string): Promise<void> {
  for (const statement of statements.split(/;\s*(?:--.*)?$/m)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}
