import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * One module of this package as a browser gets it, minified, with everything it needs but what is `external`. `path` is relative
 * to this folder.
 */
export async function bundle(path: string, external: readonly string[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { external: [...external] },
      lib: { entry: fileURLToPath(new URL(path, import.meta.url)), formats: ['es'], fileName: 'bundle' },
    },
  });
  const [result] = [built].flat() as Rolldown.RolldownOutput[];
  const chunks = result?.output.filter((output) => output.type === 'chunk') ?? [];
  if (chunks.length !== 1) throw new Error(`expected one bundle of ${path}, got ${chunks.length}`);
  return chunks[0]?.code ?? '';
}
