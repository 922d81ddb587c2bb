import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run gives out databases (`database-setup.ts`). */
    databaseDesk: string;
  }
}

/**
 * The URL of an empty database on the run's one PostgreSQL server, which starts when the first test asks. Call it once
 * per test file, in `beforeAll`. Databases are not removed: they go with the server.
 */
export async function freshDatabase(): Promise<string> {
  const answer = await fetch(inject('databaseDesk'), { method: 'POST' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
