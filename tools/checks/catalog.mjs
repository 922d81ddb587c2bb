// Everything that `npm test` checks. To add a check, add it here.

import { checkCommand, checkTypes } from './static.mjs';
import { runPlaywright, runToolsTests, runVitest } from './suites.mjs';

const everything = ['worker', 'bundles', 'browser', 'postgresql', 'redis', 'ffmpeg'];
const sources = ['packages', 'signaling-server', 'sfu', 'widget', 'e2e'];

/**
 * `name`: for --only. `title`: for people. `needs`: what must be prepared beyond the dependencies (see prepare.mjs).
 * `isSuite`: has the machine to itself and shows its output as it comes; the others run beside each other, the longest
 * first, and show theirs when they fail.
 */
export const checks = [
  { name: 'lint', title: 'lint', check: checkCommand('eslint', '.') },
  { name: 'types', title: 'types', check: checkTypes },
  { name: 'imports', title: 'import rules', check: checkCommand('depcruise', ...sources) },
  { name: 'knip', title: 'knip', check: checkCommand('knip') },
  { name: 'format', title: 'format', check: checkCommand('prettier', '--check', '.') },
  { name: 'spec', title: 'spec rules', check: checkCommand('node', 'packages/tooling/src/spec-rules.mjs') },
  { name: 'tools', title: 'tools', check: runToolsTests },
  { name: 'unit', title: 'unit', check: runVitest, isSuite: true, needs: everything },
  {
    name: 'e2e',
    title: 'end to end',
    check: runPlaywright,
    isSuite: true,
    needs: [...everything, 'firefox', 'coturn'],
  },
];
