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
  return ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
