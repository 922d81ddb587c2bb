import { firstExecutable } from './executables.ts';

/** The ffmpeg for tests of recordings: `VISAVIS_FFMPEG`, else the first one on the PATH. Throws, and says what to do, without one. */
export function ffmpegPath(env: NodeJS.ProcessEnv = process.env): string {
  const path = env['VISAVIS_FFMPEG'] || firstExecutable(['ffmpeg'], env);
  if (path) return path;
  throw new Error(
    'There is no ffmpeg: run the test by `npm run with -- vitest …`, which brings one, or set VISAVIS_FFMPEG.',
  );
}
