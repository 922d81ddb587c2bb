/* W64: how long a widget may be off its page and still go on. */

/** Camera and microphone are off after this, so that the light is off within 200 ms of a removal that was meant. */
export const LIGHT_MS = 150;
/** The line is closed after this; the session stays in the tab, and the server keeps the place for its own time. */
export const GRACE_MS = 1_000;
