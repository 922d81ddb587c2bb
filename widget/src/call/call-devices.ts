import { listCameras, openCamera, openCameraAndMicrophone, type Facing } from '@visavis/media-client/camera';
import { listDevices, watchDevices, type MediaDeviceChoice } from '@visavis/media-client/devices';
import type { Opened } from '@visavis/media-client/media-failure';
import { listMicrophones, openMicrophone } from '@visavis/media-client/microphone';
import type { CallWishes } from './call-wishes.ts';
import { trackOf, type AnySlot, type CallDevice, type CallState, type DeviceNews, type Slot } from './call-state.ts';

/** A picture or a voice that the system holds back for so long is asked for anew. */
const HELD_BACK_MS = 3_000;

export type CallDevicesOptions = {
  readonly wishes: CallWishes;
  readonly read: () => CallState;
  readonly tell: (news: Partial<CallState>) => void;
  /** Sends a track that was opened; `isMuted` when it is to send nothing for now. */
  readonly send: (slot: Slot, track: MediaStreamTrack, isMuted: boolean) => Promise<void>;
};

/**
 * The one owner of the tracks of a call (W47): opens, switches and turns off camera and microphone, takes another one when
 * one is lost, and offers what is plugged in. `close()` stops both in the same task, whatever else is under way.
 */
export class CallDevices {
  readonly #options: CallDevicesOptions;
  readonly #rounds = { camera: 0, microphone: 0 };
  readonly #unwatch: () => void;
  readonly #timers = new Map<Slot, ReturnType<typeof setTimeout>>();
  /** Asked for anew once already: what stays held back then is the system's own will. */
  readonly #askedAnew = new Set<Slot>();
  #facing: Facing = 'user';
  #known: ReadonlySet<string> | null = null;
  #isClosed = false;

  constructor(options: CallDevicesOptions) {
    this.#options = options;
    this.#unwatch = watchDevices(() => void this.#list());
    const { usesCamera, isSoundOnly } = options.wishes.now;
    options.tell({ isSoundOnly });
    if (usesCamera && !isSoundOnly && !options.read().isOnPhone) void this.#openBoth();
    else {
      void this.open('microphone');
      this.turnOff();
    }
  }

  /** Opens the one that is wished for; the one before is stopped first, since a phone has only one at a time (media T17). */
  async open(slot: Slot): Promise<void> {
    const { id } = this.#wished(slot);
    const opened = await this.#ask(slot, id);
    if (opened && !opened.ok) this.#show(slot, { state: 'failed', failure: opened.failure });
  }

  /** Where the chosen one does not start, what worked before goes on, and that is said. */
  async choose(slot: Slot, deviceId: string): Promise<void> {
    const { id: before, key } = this.#wished(slot);
    const worked = trackOf(this.#options.read()[slot])?.getSettings().deviceId ?? before;
    this.#options.wishes.change({ [key]: deviceId });
    this.#facing = 'user';
    const opened = await this.#ask(slot, deviceId);
    if (!opened || opened.ok) return;
    if (worked === undefined || worked === deviceId)
      return this.#show(slot, { state: 'failed', failure: opened.failure });
    this.#options.wishes.change({ [key]: before });
    await this.#fallBack(slot, worked, { state: 'failed', failure: opened.failure });
  }

  /** From the camera that looks at the person to the one on the other side, and back. */
  async turn(): Promise<void> {
    const facing = trackOf(this.#options.read().camera)?.getSettings().facingMode ?? this.#facing;
    this.#facing = facing === 'environment' ? 'user' : 'environment';
    this.#options.wishes.change({ cameraId: undefined });
    await this.open('camera');
  }

  /** The light is off, not only the picture. */
  turnOff(): void {
    this.#rounds.camera += 1;
    trackOf(this.#options.read().camera)?.stop();
    this.#show('camera', { state: 'off' });
  }

  /** The page is looked at again, or the computer woke up: what was taken meanwhile is asked for anew. */
  wake(): void {
    this.#askedAnew.clear();
    for (const slot of ['camera', 'microphone'] as const) {
      const track = trackOf(this.#options.read()[slot]);
      if (track && (track.readyState === 'ended' || track.muted)) void this.#lost(slot, track);
    }
  }

  /** Idempotent; both lights are off when it returns. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#unwatch();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    const { camera, microphone } = this.#options.read();
    trackOf(camera)?.stop();
    trackOf(microphone)?.stop();
    this.#options.tell({ camera: { state: 'off' }, microphone: { state: 'off' }, news: null });
  }

  /** W101: in one question. Browsers answer two one after the other, and the picture would wait for the voice. */
  async #openBoth(): Promise<void> {
    const rounds = { camera: this.#begin('camera'), microphone: this.#begin('microphone') };
    const [cameraId, microphoneId] = [this.#wished('camera').id, this.#wished('microphone').id];
    const opened = await openCameraAndMicrophone({
      ...(cameraId !== undefined && { cameraId }),
      ...(microphoneId !== undefined && { microphoneId }),
    });
    for (const slot of ['camera', 'microphone'] as const) {
      const [each, isTaken] = [opened[slot], this.#take(slot, rounds[slot], opened[slot])];
      if (isTaken && !each.ok) this.#show(slot, { state: 'failed', failure: each.failure });
    }
    await this.#list();
  }

  /** Null when something else was asked for meanwhile; then what the browser gave is stopped. */
  async #ask(slot: Slot, id: string | undefined): Promise<Opened | null> {
    const round = this.#begin(slot);
    const chosen = id === undefined ? {} : { deviceId: id };
    const asked = slot === 'camera' ? openCamera({ ...chosen, facing: this.#facing }) : openMicrophone(chosen);
    const opened = await asked;
    if (!this.#take(slot, round, opened)) return null;
    await this.#list();
    return opened;
  }

  /** The track before is stopped first. Answers which asking this is. */
  #begin(slot: Slot): number {
    const before = trackOf(this.#options.read()[slot]);
    this.#show(slot, { state: 'opening' });
    before?.stop();
    return ++this.#rounds[slot];
  }

  /** Uses what the browser gave, or stops it when something else was asked for meanwhile. */
  #take(slot: Slot, round: number, opened: Opened): boolean {
    if (this.#isClosed || round !== this.#rounds[slot]) {
      if (opened.ok) opened.track.stop();
      return false;
    }
    if (opened.ok) this.#use(slot, opened.track);
    return true;
  }

  #use(slot: Slot, track: MediaStreamTrack): void {
    const isMuted = slot === 'microphone' && this.#options.wishes.now.isMuted;
    this.#show(slot, { state: isMuted ? 'muted' : 'on', track });
    track.addEventListener('ended', () => void this.#lost(slot, track), { once: true });
    track.addEventListener('mute', () => this.#heldBack(slot, track), { once: true });
    void this.#options.send(slot, track, isMuted);
  }

  #heldBack(slot: Slot, track: MediaStreamTrack): void {
    clearTimeout(this.#timers.get(slot));
    if (this.#askedAnew.has(slot)) return;
    const look = () => {
      if (!track.muted || document.hidden) return;
      this.#askedAnew.add(slot);
      void this.#lost(slot, track);
    };
    this.#timers.set(slot, setTimeout(look, HELD_BACK_MS));
  }

  /** By itself: unplugged, taken by the system, forbidden. Another one is better than none. */
  async #lost(slot: Slot, track: MediaStreamTrack): Promise<void> {
    if (this.#isClosed || trackOf(this.#options.read()[slot]) !== track) return;
    await this.#fallBack(slot, undefined, { state: 'failed', failure: null });
  }

  async #fallBack(slot: Slot, id: string | undefined, otherwise: CallDevice): Promise<void> {
    const lost = trackOf(this.#options.read()[slot])?.label;
    const opened = await this.#ask(slot, id);
    if (!opened) return;
    if (!opened.ok) return this.#show(slot, otherwise);
    this.#options.wishes.change({ [this.#wished(slot).key]: id });
    const { label } = opened.track;
    if (label !== lost) this.#tellNews({ what: 'fell-back', slot, label });
  }

  #wished(slot: Slot) {
    const { cameraId, microphoneId } = this.#options.wishes.now;
    return slot === 'camera'
      ? ({ id: cameraId, key: 'cameraId' } as const)
      : ({ id: microphoneId, key: 'microphoneId' } as const);
  }

  #show(slot: Slot, device: CallDevice): void {
    this.#options.tell({ [slot]: device });
  }

  #tellNews(news: DeviceNews): void {
    this.#options.tell({ news });
  }

  async #list(): Promise<void> {
    const [cameras, microphones, speakers] = await Promise.all([
      listCameras(),
      listMicrophones(),
      listDevices('audiooutput'),
    ]);
    if (this.#isClosed) return;
    const facing = trackOf(this.#options.read().camera)?.getSettings().facingMode;
    const canTurn = cameras.length > 1 && facing !== undefined && matchMedia('(pointer: coarse)').matches;
    this.#options.tell({ cameras, microphones, speakers, canTurn });
    this.#lookForNew({ camera: cameras, microphone: microphones, speaker: speakers });
  }

  /** Offers one that was not there before; nothing is new while nothing was known, or while nothing has a name yet. */
  #lookForNew(lists: Readonly<Record<AnySlot, readonly MediaDeviceChoice[]>>): void {
    const before = this.#known;
    const named = Object.entries(lists).flatMap(([slot, devices]) =>
      devices.filter(({ label }) => label !== '').map((device) => ({ slot: slot as AnySlot, ...device })),
    );
    this.#known = new Set(named.map(({ slot, deviceId }) => `${slot} ${deviceId}`));
    if (!before || before.size === 0) return;
    const found = named.find(({ slot, deviceId }) => deviceId !== 'default' && !before.has(`${slot} ${deviceId}`));
    if (found) this.#tellNews({ what: 'found', ...found });
  }
}
