import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';
import { onlyReferred } from './referred-schemas.ts';

type Described = { paths: Record<string, Record<string, { summary?: string; tags?: string[]; operationId?: string }>> };

it('R8 is the description in docs/openapi.json; `pnpm --filter @visavis/signaling-server openapi` writes that anew', async () => {
  const app = await RunningApp.start();
  try {
    const served = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as Described;
    const kept: unknown = JSON.parse(await readFile(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8'));
    expect(served).toEqual(kept);
    const operations = Object.values(served.paths).flatMap((path) => Object.values(path));
    expect(operations.filter(({ summary, tags }) => !summary || tags?.includes('other'))).toEqual([]);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  } finally {
    await app.close();
  }
});

it('R8 names the schemas that routes refer to, through others too, and no more', () => {
  const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const document = {
    paths: { '/b': refer('One'), '/a': {} },
    components: { schemas: { Two: {}, Unused: refer('Two'), One: refer('Two') }, securitySchemes: {} },
  };
  expect(JSON.stringify(onlyReferred(document))).toBe(
    JSON.stringify({
      paths: { '/a': {}, '/b': refer('One') },
      components: { securitySchemes: {}, schemas: { One: refer('Two'), Two: {} } },
    }),
  );
});
