/**
 * The browser asks before a page is left: only while leaving loses something, and gone otherwise, so that a page without a
 * call can be kept by the browser and shown again at once (W48).
 */
export class LeaveGuard {
  #isOn = false;

  follow(isNeeded: boolean): void {
    if (isNeeded === this.#isOn) return;
    this.#isOn = isNeeded;
    if (isNeeded) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
