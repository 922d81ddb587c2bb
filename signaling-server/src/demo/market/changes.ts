/** Tells whoever listens that something about an account became known; what, the listener asks for. */
export type Changes = {
  readonly tell: (accountId: string | null) => void;
  /** Answers what ends the listening. */
  readonly listen: (listener: (accountId: string | null) => void) => () => void;
};

export function openChanges(): Changes {
  const listeners = new Set<(accountId: string | null) => void>();
  return {
    tell: (accountId) => {
      for (const listener of [...listeners]) listener(accountId);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
