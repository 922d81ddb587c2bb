// Every version the bootstrap brings or asks for, in one place.

/** The oldest Node the servers run on: `crypto.argon2` came with it. */
export const oldestNode = '24.7.0';

/** The Node that is brought when the one at hand is older: the current LTS line. */
export const broughtNode = '24.21.0';

export const pnpm = '12.21.0';

/** The package of the registry that brings an ffmpeg for tests, where there is none in PATH. */
export const ffmpeg = '1.1.0';

/** Whether dotted version `a` is at least `b`; a missing part counts as 0, what follows a hyphen is ignored. */
export function isAtLeast(a, b) {
  const [left, right] = [a, b].map(parts);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function parts(version) {
  return version.replace(/^v/, '').split('-')[0].split('.').map(Number);
}
