/** Keeps a screen awake, where the browser can (Screen Wake Lock); it lets go by itself whenever the page is hidden. */
export class WakeLock {
  #lock: WakeLockSentinel | null = null;
  #isWanted = false;

  /** Asked again whenever the page comes back. */
  async hold(): Promise<void> {
    this.#isWanted = true;
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (!lock) return;
      if (this.#isWanted) this.#lock = lock;
      else await lock.release();
    } catch {
      // A phone that saves its battery says no; its screen then goes dark as usual, and the picture is paused.
    }
  }

  release(): void {
    this.#isWanted = false;
    void this.#lock?.release().catch(() => undefined);
    this.#lock = null;
  }
}
