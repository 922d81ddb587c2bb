import { firstExecutable, isExecutable } from './executables.ts';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Where the Chromium for tests is: `VISAVIS_CHROMIUM`, else the first one on the PATH or among installed applications.
 * Undefined when there is none: playwright then uses the browser it downloaded itself.
 */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['VISAVIS_CHROMIUM']) return env['VISAVIS_CHROMIUM'];
  return firstExecutable(COMMANDS, env) ?? APPLICATIONS.find(isExecutable);
}

/**
 * Flags for a browser that has a camera and a microphone (a moving test picture and beeps), grants them without
 * asking, runs as any user and does not look for updates on closed networks.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launch options for playwright; used by the browser tests of packages and by e2e. */
export function chromiumLaunch(flags: readonly string[] = CHROMIUM_FLAGS): { executablePath?: string; args: string[] } {
  const executablePath = chromiumPath();
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...flags] };
}
