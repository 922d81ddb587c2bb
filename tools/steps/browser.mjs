import { aptInstall, readOsRelease } from '../support/apt.mjs';
import { inPath, isExecutable, root } from '../support/files.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { run, tail } from '../support/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const downloadDeadlineMs = 3 * 60_000;

/** The path of a Chromium: the one that is named, one in PATH, Debian's, or the one that Playwright downloads. */
export async function prepareBrowser({ env }) {
  const named = process.env.VISAVIS_CHROMIUM;
  if (named) return mustBeExecutable(named);
  const present = findBrowser() ?? (await downloadedBefore(env));
  if (present) return present;
  const refusal = await installPackage();
  const installed = findBrowser();
  if (installed) return installed;
  const failure = await download(env);
  const downloaded = await downloadedBefore(env);
  if (downloaded) return downloaded;
  throw new Problem(
    `There is no Chromium for the browser tests.\n  Debian package: ${refusal}\n  Playwright's download: ${failure}`,
    'Install Chromium or Chrome, or name one with VISAVIS_CHROMIUM.',
  );
}

function findBrowser() {
  return inPath(names) ?? (isExecutable(macOs) ? macOs : undefined);
}

function mustBeExecutable(path) {
  if (isExecutable(path)) return path;
  throw new Problem(`VISAVIS_CHROMIUM names ${path}, which is no executable file.`);
}

async function installPackage() {
  // Ubuntu's package of that name only calls another package manager.
  if (readOsRelease().id === 'ubuntu') return 'on Ubuntu it is no browser';
  return (await aptInstall(['chromium'])) ?? 'installed, and yet no chromium in PATH';
}

async function download(env) {
  const { code, output, timedOut } = await timed('downloading Chromium for Playwright', () =>
    run('pnpm', ['exec', 'playwright', 'install', 'chromium'], { cwd: root, env, deadlineMs: downloadDeadlineMs }),
  );
  if (timedOut) return 'no end after three minutes';
  return code === 0 ? 'done, and yet no browser' : tail(output, 3);
}

async function downloadedBefore(env) {
  const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { code, output } = await run('node', ['-e', script], { cwd: root, env });
  const path = output.trim();
  return code === 0 && isExecutable(path) ? path : undefined;
}
