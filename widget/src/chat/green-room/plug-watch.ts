import { listDevices, watchDevices, type MediaDeviceChoice } from '@visavis/media-client/devices';

export type DeviceLists = {
  readonly cameras: readonly MediaDeviceChoice[];
  readonly microphones: readonly MediaDeviceChoice[];
  /** Empty where no speaker can be chosen. */
  readonly speakers: readonly MediaDeviceChoice[];
};
/** What was plugged in or out; `label` is empty where the browser does not tell. */
export type PlugNews = {
  readonly what: 'connected' | 'disconnected';
  readonly kind: keyof DeviceLists;
  readonly label: string;
};

const NONE: DeviceLists = { cameras: [], microphones: [], speakers: [] };

const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

export async function readDevices(): Promise<DeviceLists> {
  const [cameras, microphones, speakers] = await Promise.all([
    listDevices('videoinput'),
    listDevices('audioinput'),
    canChooseSpeaker() ? listDevices('audiooutput') : [],
  ]);
  return { cameras, microphones, speakers };
}

/** What the difference between two lists is said to be: the first that came, else the first that went. */
export function newsOf(before: DeviceLists, now: DeviceLists): PlugNews | null {
  for (const what of ['connected', 'disconnected'] as const) {
    const [from, to] = what === 'connected' ? [before, now] : [now, before];
    for (const kind of ['cameras', 'microphones', 'speakers'] as const) {
      const other = to[kind].find(({ deviceId }) => from[kind].every((each) => each.deviceId !== deviceId));
      if (other) return { what, kind, label: other.label };
    }
  }
  return null;
}

/** Tells what was plugged in or out, with the lists as they are then, until the returned function is called. */
export function watchPlugs(tell: (lists: DeviceLists, news: PlugNews | null) => void): () => void {
  let before: DeviceLists | null = null;
  let isOver = false;
  const read = async () => {
    const now = await readDevices().catch(() => NONE);
    if (isOver) return;
    const news = before === null ? null : newsOf(before, now);
    before = now;
    tell(now, news);
  };
  void read();
  const unwatch = watchDevices(() => void read());
  return () => {
    isOver = true;
    unwatch();
  };
}
