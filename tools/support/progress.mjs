import { say, seconds } from './log.mjs';

const quietMs = 10_000;

/**
 * Tells how far a long step is: one line that is rewritten on a terminal, elsewhere a line every ten seconds, so that a
 * log stays short and yet never looks like a hang.
 */
export class Progress {
  #what;
  #total;
  #done = 0;
  #out;
  #now;
  #startedAt;
  #saidAt;
  #timer;

  constructor(what, total, { out = process.stderr, now = Date.now } = {}) {
    this.#what = what;
    this.#total = total;
    this.#out = out;
    this.#now = now;
    this.#startedAt = this.#saidAt = now();
  }

  /** Redraws by itself, so that the seconds move even while one file takes long. */
  start() {
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), 1000);
    this.#timer.unref();
    return this;
  }

  add(count = 1) {
    this.#done += count;
    this.#draw();
  }

  stop() {
    clearInterval(this.#timer);
    if (this.#out.isTTY) this.#out.write('\r\x1b[K');
  }

  /** What is done of how many, and for how long; without a count only the latter. */

  line() {
    const elapsed = seconds(this.#now() - this.#startedAt);
    const count = this.#total ? ` ${this.#done}/${this.#total},` : '';
    return `${this.#what}:${count} ${elapsed}`;
  }

  #draw() {
    if (this.#out.isTTY) {
      this.#out.write(`\r\x1b[Kvisavis: ${this.line()}`);
    } else if (this.#now() - this.#saidAt >= quietMs) {
      this.#saidAt = this.#now();
      this.#out.write(`visavis: ${this.line()}\n`);
    }
  }
}

/** Says what begins, runs `work` under a progress line without a count, and says how long it took. */
export async function timed(what, work) {
  say(`${what} …`);
  const progress = new Progress(what, 0).start();
  try {
    return await work();
  } finally {
    progress.stop();
    say(progress.line());
  }
}
