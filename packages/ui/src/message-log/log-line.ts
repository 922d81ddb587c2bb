export type LineStatus = 'sending' | 'failed' | 'sent' | 'delivered' | 'read';

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
      /** Of an own line that the server has: `sent`, until it is known to have reached the other side and to be read. */
      readonly status: LineStatus;
    }
  /** Something that happened, such as "The call ended". */
  | { readonly kind: 'event'; readonly key: string; readonly text: string; readonly at: number | null };

export type LogText = {
  /** What the log is, for screen readers. */
  readonly label: string;
  readonly sending: string;
  readonly failed: string;
  readonly retry: string;
  /** How an own line stands, under the last one that stands so. */
  readonly marks: Readonly<Record<'sent' | 'delivered' | 'read', string>>;
  /** On what somebody lets others see while they type it. */
  readonly writes: (author: string) => string;
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

export const isWithServer = (status: LineStatus): status is 'sent' | 'delivered' | 'read' =>
  status !== 'sending' && status !== 'failed';

/** The own lines under which their mark is shown: each is the last that stands so. Marks of earlier ones follow from it. */
export function markedLines(lines: readonly LogLine[]): ReadonlySet<string> {
  const last = new Map<LineStatus, string>();
  for (const line of lines) {
    if (line.kind === 'message' && line.isOwn && isWithServer(line.status)) last.set(line.status, line.key);
  }
  return new Set(last.values());
}

/** Whether a line begins a run of the same author, which is when name and time are shown. */
export function beginsRun(line: LogLine, previous: LogLine | undefined): boolean {
  if (line.kind === 'event' || !previous || previous.kind === 'event') return true;
  return line.isOwn !== previous.isOwn || line.author !== previous.author;
}
