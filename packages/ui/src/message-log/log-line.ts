/** One line of a conversation as it is shown; apps make them from what the server stored and what is not yet sent. */
export type LogLine =
  | {
      readonly kind: 'message';
      /** Stays the same while the line goes from unsent to stored. */
      readonly key: string;
      readonly isOwn: boolean;
      readonly author: string;
      readonly text: string;
      /** Null until the server has stored it. */
      readonly at: number | null;
      readonly status: 'sent' | 'sending' | 'failed';
    }
  /** Something that happened, such as "The call ended". */
  | { readonly kind: 'event'; readonly key: string; readonly text: string; readonly at: number | null };

export type LogText = {
  /** What the log is, for screen readers. */
  readonly label: string;
  readonly sending: string;
  readonly failed: string;
  readonly retry: string;
  /** On the button that leads down to lines that came while somebody read further up. */
  readonly newBelow: string;
  /** How a new line is announced. */
  readonly announce: (author: string, text: string) => string;
};

/** The lines of others that are in `after` and were not in `before`: what has to be announced. */
export function arrived(before: readonly LogLine[], after: readonly LogLine[]): readonly LogLine[] {
  const known = new Set(before.map((line) => line.key));
  return after.filter((line) => !known.has(line.key) && (line.kind === 'event' || !line.isOwn));
}

/** Whether a line begins a run of the same author, which is when name and time are shown. */
export function beginsRun(line: LogLine, previous: LogLine | undefined): boolean {
  if (line.kind === 'event' || !previous || previous.kind === 'event') return true;
  return line.isOwn !== previous.isOwn || line.author !== previous.author;
}
