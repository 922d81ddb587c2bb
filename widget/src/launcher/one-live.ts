/*
 * W63: one page has one live widget: the first that came. Others show nothing and wait; when the live one is gone, the next
 * takes over what it left.
 */

export interface Candidate {
  /** It is its turn. */
  becameLive(): void;
}

const present = new Set<Candidate>();

const first = (): Candidate | undefined => present.values().next().value;

/** Whether the candidate is the live one from now on. */
export function come(candidate: Candidate): boolean {
  present.add(candidate);
  return first() === candidate;
}

export function go(candidate: Candidate): void {
  const wasLive = first() === candidate;
  present.delete(candidate);
  if (wasLive) first()?.becameLive();
}
