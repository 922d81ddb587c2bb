import type { Mark, Marks } from '@visavis/protocol';

/** How an own line stands that the server has. */
export type LineMark = 'sent' | 'delivered' | 'read';

/** L15: what the other side's mark says of an own line. */
export function markOf(seq: number, other: Mark): LineMark {
  if (seq <= other.read) return 'read';
  return seq <= other.delivered ? 'delivered' : 'sent';
}

/** L15: marks only grow, so one that comes late changes nothing. */
export const laterMarks = (before: Marks, after: Marks): Marks => ({
  freelancer: later(before.freelancer, after.freelancer),
  agent: later(before.agent, after.agent),
});

const later = (one: Mark, other: Mark): Mark => ({
  delivered: Math.max(one.delivered, other.delivered),
  read: Math.max(one.read, other.read),
});

/** L15: tells the own mark when it has grown; what failed is told with the next change or connection. */
export class MarkSender {
  readonly #tell: (mark: Mark) => Promise<{ readonly ok: boolean }>;
  #mark: Mark = { delivered: 0, read: 0 };
  #kept: Mark = { delivered: 0, read: 0 };
  #isTelling = false;

  constructor(tell: (mark: Mark) => Promise<{ readonly ok: boolean }>) {
    this.#tell = tell;
  }

  /** Another conversation: nothing of the last one holds. `kept` is what the server has. */
  begin(kept: Mark): void {
    this.#mark = kept;
    this.#kept = kept;
  }

  /** A line reached this device, or was seen on it. */
  grow(mark: Partial<Mark>): void {
    const read = Math.max(this.#mark.read, mark.read ?? 0);
    this.#mark = { delivered: Math.max(this.#mark.delivered, mark.delivered ?? 0, read), read };
    void this.flush();
  }

  /** Called after each connection, too. */
  async flush(): Promise<void> {
    if (this.#isTelling || this.#isKept()) return;
    this.#isTelling = true;
    const told = this.#mark;
    const reply = await this.#tell(told);
    this.#isTelling = false;
    if (!reply.ok) return;
    this.#kept = later(this.#kept, told);
    await this.flush();
  }

  #isKept(): boolean {
    return this.#mark.delivered <= this.#kept.delivered && this.#mark.read <= this.#kept.read;
  }
}
