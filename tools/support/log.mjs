// What the bootstrap says. Everything goes to stderr, so that stdout belongs to the program that is started.

export function say(line) {
  process.stderr.write(`visavis: ${line}\n`);
}

/** Writes many lines as they are, each indented, under what was just said. */
export function quote(text) {
  const trimmed = text.trimEnd();
  if (trimmed) process.stderr.write(`${trimmed.replace(/^/gm, '    ')}\n`);
}

export function seconds(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
