import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withCspBlock } from '../../../test/embed-docs.ts';

it('EM4 docs/embed.md has the lines that are proved; `pnpm --filter @visavis/signaling-server embed-docs` writes them anew', async () => {
  const docs = await readFile(new URL('../../../../docs/embed.md', import.meta.url), 'utf8');
  expect(docs).toBe(withCspBlock(docs));
});
