import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** What pages include, or what is loaded by it; the gallery's own files are nobody's to pin. */
const isPublished = (path: string): boolean => /^(chunks\/)?[^/]+\.js$/.test(path);

const sri = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Writes `integrity.json` beside the built files: the version, and the hash of each file (Subresource Integrity, W3C), for pages that
 * pin both. And each file compressed once and well, so that the server compresses nothing. Runs after each bundle; the last one has
 * them all.
 */
export const publishedFiles = (version: string): Plugin => ({
  name: 'published-files',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return;
    const all = await readdir(dir, { recursive: true, withFileTypes: true });
    const paths = all
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter(isPublished)
      .toSorted();
    const files = await Promise.all(
      paths.map(async (path) => {
        const content = await readFile(join(dir, path));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        await writeFile(join(dir, `${path}.br`), await toBrotli(content, { params }));
        await writeFile(join(dir, `${path}.gz`), await toGzip(content, { level: 9 }));
        return [path, sri(content)] as const;
      }),
    );
    await writeFile(
      join(dir, 'integrity.json'),
      JSON.stringify({ version, files: Object.fromEntries(files) }, null, 2),
    );
  },
});
