import type { Page } from '@playwright/test';
import { until } from '@visavis/testing';

/** One frame of a Socket.IO line; `name` of an event, or `ack` of an answer. Instants are of the machine's clock, in ms. */
export type Said = { readonly at: number; readonly way: 'sent' | 'heard'; readonly name: string };
export type Shown = { readonly at: number; readonly width: number; readonly height: number };
export type Opened = { readonly at: number; readonly tookMs: number };

/** What one page saw since it was last told to forget. */
export type Seen = {
  pressedAt: number | null;
  acceptedAt: number | null;
  readonly said: Said[];
  readonly frames: Shown[];
  readonly devices: Opened[];
};

type Watch = {
  seen: Seen;
  forget(): void;
  press(names: readonly string[]): void;
  acceptWhenAsked(): void;
  connected(): number;
  quietMs(): number;
};
type WatchedWindow = typeof globalThis & { callWatch: Watch };

/**
 * Runs in a page before its own code, of the product and of the floor alike: sees what the line says, when devices are opened and
 * when frames reach the screen, and presses buttons without a driver between.
 */
export function watchCall(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const seen: Seen = { pressedAt: null, acceptedAt: null, said: [], frames: [], devices: [] };
  const connections: RTCPeerConnection[] = [];
  let lastSaidAt = 0;

  const find = (root: ParentNode, names: readonly string[]): HTMLButtonElement | null => {
    for (const element of root.querySelectorAll('*')) {
      const isButton = element instanceof HTMLButtonElement && !element.disabled && element.ariaDisabled !== 'true';
      if (isButton && names.includes(element.textContent.trim())) return element;
      const inside = element.shadowRoot && find(element.shadowRoot, names);
      if (inside) return inside;
    }
    return null;
  };
  const watch: Watch = {
    seen,
    forget() {
      Object.assign(seen, { pressedAt: null, acceptedAt: null });
      for (const list of [seen.said, seen.frames, seen.devices]) list.length = 0;
    },
    press(names) {
      const button = find(document, names);
      if (!button) throw new Error(`there is no button ${names.join(' or ')}`);
      seen.pressedAt = now();
      button.click();
    },
    acceptWhenAsked() {
      const button = find(document, ['Accept']);
      if (!button) return void requestAnimationFrame(() => watch.acceptWhenAsked());
      seen.acceptedAt = now();
      button.click();
    },
    connected: () => connections.filter(({ connectionState }) => connectionState === 'connected').length,
    quietMs: () => now() - lastSaidAt,
  };
  Object.assign(globalThis, { callWatch: watch });

  const nameOf = (text: string): string | null => {
    const [, type, name] = /^4([23])(?:\/[^,]*,)?\d*\[(?:"([^"]*)")?/.exec(text) ?? [];
    return type === undefined ? null : type === '3' ? 'ack' : (name ?? '');
  };
  const note = (way: Said['way'], data: unknown): void => {
    const name = typeof data === 'string' ? nameOf(data) : null;
    if (name === null) return;
    // Whether somebody is there is asked all the time.
    const isAboutTheCall = name !== 'ack' && !name.endsWith(':ping') && name !== 'call:report';
    if (isAboutTheCall) lastSaidAt = now();
    seen.said.push({ at: now(), way, name });
  };
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', (event: MessageEvent) => {
        note('heard', event.data);
      });
    }
    override send(data: string | Blob | BufferSource): void {
      note('sent', data);
      super.send(data);
    }
  };

  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };

  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const ask = devices?.getUserMedia.bind(devices);
  if (devices && ask)
    devices.getUserMedia = async (constraints) => {
      const began = now();
      const stream = await ask(constraints);
      seen.devices.push({ at: now(), tookMs: now() - began });
      return stream;
    };

  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject');
  const watched = new WeakSet<HTMLVideoElement>();
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', {
    ...source,
    set(this: HTMLVideoElement, stream: MediaStream | null) {
      source?.set?.call(this, stream);
      if (!stream || watched.has(this)) return;
      watched.add(this);
      const look = (_at: number, { width, height }: VideoFrameCallbackMetadata): void => {
        // What is out of the page belongs to a call before.
        const counts = seen.pressedAt !== null && this.isConnected && seen.frames.length < 3;
        if (counts) seen.frames.push({ at: now(), width, height });
        this.requestVideoFrameCallback(look);
      };
      this.requestVideoFrameCallback(look);
    },
  });
}

const inPage = <Argument, Value>(page: Page, run: (argument: Argument) => Value, argument: Argument): Promise<Value> =>
  page.evaluate<Value, Argument>(run as never, argument as never);

/** A machine that is busy gives a bad figure; it does not end a run of minutes. */
export const PATIENCE = { timeoutMs: 120_000, everyMs: 50 } as const;

/** Of each side, in a call that is prepared: one to send and one to receive. */
export const TRANSPORTS = 2;

/** Longer than a round trip of any network that is tried. */
const QUIET_MS = 400;

/** Someone's page with `watchCall` in it, from outside. */
export class WatchedPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  seen(): Promise<Seen> {
    return inPage(this.page, () => (globalThis as WatchedWindow).callWatch.seen, null);
  }

  forget(): Promise<void> {
    return inPage(this.page, () => (globalThis as WatchedWindow).callWatch.forget(), null);
  }

  press(...names: string[]): Promise<void> {
    return inPage(this.page, (wanted) => (globalThis as WatchedWindow).callWatch.press(wanted), names);
  }

  acceptWhenAsked(): Promise<void> {
    return inPage(this.page, () => (globalThis as WatchedWindow).callWatch.acceptWhenAsked(), null);
  }

  /** Peer connections that are connected now. */
  connected(): Promise<number> {
    return inPage(this.page, () => (globalThis as WatchedWindow).callWatch.connected(), null);
  }

  /** Whatever was to be prepared is there, whatever was before is gone, and nothing is said about it any more. */
  async isAtRest(connections: number): Promise<void> {
    const isQuiet = (): Promise<boolean> =>
      inPage(this.page, (ms) => (globalThis as WatchedWindow).callWatch.quietMs() > ms, QUIET_MS);
    await until(`${connections} connections`, async () => (await this.connected()) === connections, PATIENCE);
    await until('nothing to be said', isQuiet, PATIENCE);
  }
}
