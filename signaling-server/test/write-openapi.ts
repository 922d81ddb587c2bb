import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { RunningApp } from './running-app.ts';

/* Writes docs/openapi.json anew; run by `pnpm --filter @visavis/signaling-server openapi` after a route has changed. */

const app = await RunningApp.start();
const described = await (await fetch(`${app.url}/api/v1/openapi.json`)).text();
await writeFile(
  new URL('../../docs/openapi.json', import.meta.url),
  await format(described, { parser: 'json', printWidth: 120 }),
);
await app.close();
