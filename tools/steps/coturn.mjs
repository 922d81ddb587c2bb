import { inPath, isExecutable } from '../support/files.mjs';
import { say } from '../support/log.mjs';
import { Problem } from '../support/problem.mjs';
import { unpackedProgram } from '../support/unpacked.mjs';

/**
 * The path of coturn's `turnserver`, for stories about networks that let nothing but a relay through: the one that is named, one in
 * PATH, or Debian's, unpacked into the cache. Undefined where there is none: those stories are skipped then, each by its name.
 */
export async function prepareCoturn() {
  const named = process.env.VISAVIS_TURNSERVER;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Problem(`VISAVIS_TURNSERVER names ${named}, which is no executable file.`);
  }
  const found = inPath(['turnserver']);
  if (found) return found;
  const { path, refusal } = await unpackedProgram('coturn', 'turnserver');
  if (path) return path;
  say(`there is no coturn, so stories that need a TURN server are skipped: ${refusal}`);
  return undefined;
}
