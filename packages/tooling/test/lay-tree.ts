import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by their path, and what is in them. */
export type Tree = Readonly<Record<string, string>>;

export type LaidTree = {
  readonly root: string;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Puts a tree of files into a temporary folder, for checks that read a workspace. Whoever asks removes it. */
export async function layTree(tree: Tree): Promise<LaidTree> {
  const root = await mkdtemp(join(tmpdir(), 'visavis-tree-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const [path, text] of Object.entries(tree)) await write(path, text);
  return { root, write, remove: () => rm(root, { recursive: true, force: true }) };
}
