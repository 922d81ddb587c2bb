import type { CallId } from '@visavis/protocol';
import type { DeviceChoice } from '../chat/devices.ts';

/** What the person wants of one call. */
export type Wishes = DeviceChoice & { readonly isMuted: boolean; readonly isSoundOnly: boolean };

/** One key, since a tab is in one call. Nothing in it says who somebody is. */
const KEY = 'visavis:call';

/**
 * W44: keeps in this tab what the person chose in a call, so that who reloads comes back as they went: a camera that was off stays
 * off, a microphone that was muted stays muted. `begins` is what they chose in the check.
 */
export class CallWishes {
  readonly #callId: CallId;
  #wishes: Wishes;

  constructor(callId: CallId, begins: DeviceChoice) {
    this.#callId = callId;
    this.#wishes = kept(callId) ?? { ...begins, isMuted: false, isSoundOnly: false };
  }

  get now(): Wishes {
    return this.#wishes;
  }

  /** They want to be seen, by whichever camera. */
  get wantsPicture(): boolean {
    return this.#wishes.usesCamera && !this.#wishes.isSoundOnly;
  }

  change(wishes: Partial<Wishes>): void {
    this.#wishes = { ...this.#wishes, ...wishes };
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ callId: this.#callId, wishes: this.#wishes }));
    } catch {
      // A browser that keeps nothing: it lasts as long as the page.
    }
  }
}

function kept(callId: CallId): Wishes | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { callId: string; wishes: unknown } | null;
    return found?.callId === callId ? wishesOf(found.wishes as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Other scripts of the page can write there: what is not as it should be is as if it were not there. */
function wishesOf(found: Record<string, unknown>): Wishes {
  const id = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    usesCamera: found['usesCamera'] === true,
    isMuted: found['isMuted'] === true,
    isSoundOnly: found['isSoundOnly'] === true,
    cameraId: id(found['cameraId']),
    microphoneId: id(found['microphoneId']),
  };
}
