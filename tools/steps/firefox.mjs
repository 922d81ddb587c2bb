import { aptInstall } from '../support/apt.mjs';
import { inPath, isExecutable } from '../support/files.mjs';
import { Problem } from '../support/problem.mjs';

const macOs = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The path of a Firefox, for the one story that is told in it: the one that is named, one in PATH, or Debian's. */
export async function prepareFirefox() {
  const named = process.env.VISAVIS_FIREFOX;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Problem(`VISAVIS_FIREFOX names ${named}, which is no executable file.`);
  }
  const find = () => inPath(['firefox-esr', 'firefox']) ?? (isExecutable(macOs) ? macOs : undefined);
  const found = find();
  if (found) return found;
  const refusal = await aptInstall(['firefox-esr']);
  const installed = find();
  if (installed) return installed;
  throw new Problem(
    `There is no Firefox for the browser tests: ${refusal ?? 'the package did not bring one'}.`,
    'Install Firefox, or name its program with VISAVIS_FIREFOX.',
  );
}
