import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * A hash over files (names relative to `base`, and contents) and other facts. A step writes it beside its result and is
 * skipped while it stays the same.
 */
export function stampOf(base, files, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of [...files].sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(base, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 20);
}

/** All files below a folder, except in folders that `skip` names and files that `keep` refuses. */
export function filesBelow(folder, { skip = [], keep = () => true } = {}) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skip.includes(entry.name)) found.push(...filesBelow(path, { skip, keep }));
    } else if (entry.isFile() && keep(entry.name)) {
      found.push(path);
    }
  }
  return found;
}
