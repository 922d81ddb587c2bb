import { readFile, writeFile } from 'node:fs/promises';
import { withCspBlock } from './embed-docs.ts';

/* Writes the marked block of docs/embed.md anew; run by `pnpm --filter @visavis/signaling-server embed-docs`. */

const docs = new URL('../../docs/embed.md', import.meta.url);
await writeFile(docs, withCspBlock(await readFile(docs, 'utf8')));
