import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sentenceFor } from './start-up.ts';
import type { Place } from './store/open-store.ts';
import { openToRead } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { verifyAudit } from './use-cases/read-audit.ts';

/*
 * A program of its own (quality T37): reckons the audit's chain of hashes again, on the database of DATABASE_URL or the data
 * folder of VISAVIS_DATA. Ends with 0 where the chain is whole, with 1 where it is not, and with 2 where it could not look.
 */

const root = resolve(import.meta.dirname, '../..');

function place(): Place {
  const { DATABASE_URL: url, VISAVIS_DATA: data = 'data' } = process.env;
  if (url) return { kind: 'server', url };
  const folder = resolve(root, data);
  if (!existsSync(join(folder, 'pglite'))) throw new Error(`there is no database in ${folder}; set VISAVIS_DATA.`);
  return { kind: 'folder', folder };
}

async function look(store: Store): Promise<void> {
  const { rows, hash, firstBad } = await verifyAudit(store);
  if (firstBad === null) {
    console.log(`The audit is whole: ${rows} rows${hash && `, the last one with the hash ${hash}`}.`);
    return;
  }
  console.log(
    `Row ${firstBad} of the audit is missing or is not what was written. The ${rows} rows before it are whole.`,
  );
  process.exitCode = 1;
}

try {
  const store = await openToRead(place());
  await look(store).finally(() => store.close());
} catch (error) {
  console.error(`The audit cannot be verified: ${sentenceFor(error)}`);
  process.exitCode = 2;
}
