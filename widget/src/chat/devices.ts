import type { OpenedBoth, WantedBoth } from '@visavis/media-client/camera';
import type { DeviceName, MediaFailure, Opened } from '@visavis/media-client/media-failure';
import type { DeviceCheck, DeviceState, WithoutCamera } from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import { NOTHING_SEEN, QUIET, type Loudness, type PictureFacts } from './green-room/findings.ts';
import type { DeviceLists, PlugNews } from './green-room/plug-watch.ts';

export type { Loudness } from './green-room/findings.ts';

/** What a call should use; remembered from the check until the page is left. */
export type DeviceChoice = {
  readonly usesCamera: boolean;
  readonly cameraId: string | undefined;
  readonly microphoneId: string | undefined;
  readonly speakerId?: string | undefined;
};

/**
 * The check before the queue: `explained` what will be asked · `asking` the browser asks · `ready` the camera works, and
 * the microphone works or says why not · `failed` the camera does not · `without` the person goes on without one.
 */
export type DevicesState =
  | { readonly step: 'explained' | 'asking' }
  /** `said`: why, as far as they say it. */
  | { readonly step: 'without'; readonly said?: WithoutCamera | null }
  | { readonly step: 'failed'; readonly failure: MediaFailure; readonly news: PlugNews | null }
  | (DeviceLists & {
      readonly step: 'ready';
      readonly camera: MediaStreamTrack;
      readonly microphone: MediaStreamTrack | null;
      readonly microphoneFailure: MediaFailure | null;
      readonly picture: PictureFacts;
      /** Empty for the system's own. */
      readonly speakerId: string;
      /** What was plugged in or out last, while somebody looks. */
      readonly news: PlugNews | null;
    });

/** Comes with the views of the check, and not before: who only waits or reads needs none of it (W29). */
type Media = typeof import('./green-room/device-media.ts');

const NOTHING = (): void => undefined;

/**
 * Opens camera and microphone for the check and holds their tracks. W8: `stop()` turns the camera light off before it
 * returns; whoever leaves the check in whatever way calls it.
 */
export class Devices {
  readonly store = new StateStore<DevicesState, DevicesState>({ step: 'explained' }, (_, next) => next);
  readonly loudness = new StateStore<Loudness, Loudness>(QUIET, (_, next) => next);
  choice: DeviceChoice = { usesCamera: true, cameraId: undefined, microphoneId: undefined };
  #media: Media | null = null;
  #camera: Opened | null = null;
  #microphone: Opened | null = null;
  #withoutCamera: WithoutCamera | null = null;
  #picture = NOTHING_SEEN;
  #news: PlugNews | null = null;
  #unlisten = NOTHING;
  #unlook = NOTHING;
  #unplug = NOTHING;
  #round = 0;

  /** What the agent is told before the conversation. */
  get found(): DeviceCheck {
    return {
      camera: this.#cameraFound,
      microphone: this.#stateOf(this.#microphone),
      ...(this.#withoutCamera && { withoutCamera: this.#withoutCamera }),
    };
  }

  /** A failure says more than the wish to go on without; a camera that works is no news of somebody who will not use it. */
  get #cameraFound(): DeviceState {
    if (this.#camera?.ok === false) return this.#stateOf(this.#camera);
    if (this.store.state.step === 'without') return 'declined';
    return this.#stateOf(this.#camera);
  }

  #stateOf(opened: Opened | null): DeviceState {
    return this.#media && opened ? this.#media.deviceStateOf(opened) : 'not-checked';
  }

  /** Asks the browser; call it in the handler of a click. */
  async allow(): Promise<void> {
    await this.#begin((media) => media.openCameraAndMicrophone(this.#wanted));
  }

  /** Takes what `<usermedia>` gave, to which the browser itself had asked for consent. */
  async use(stream: MediaStream): Promise<void> {
    let isTaken = false;
    await this.#begin(async ({ adoptBoth, asWanted }) => {
      isTaken = true;
      const both = await adoptBoth(stream, this.#wanted);
      if (both.camera.ok) await asWanted(both.camera.track);
      return both;
    });
    // The person went on before the code was there, or it could not be had.
    if (!isTaken) for (const track of stream.getTracks()) track.stop();
  }

  /** What was answered to `<usermedia>` was no. */
  async refused(error: unknown): Promise<void> {
    await this.#begin(async ({ refusedBoth }) => refusedBoth(error));
  }

  /** W37: whatever camera and microphone there are, when the chosen ones are gone. */
  async allowAny(): Promise<void> {
    this.choice = { ...this.choice, cameraId: undefined, microphoneId: undefined };
    await this.allow();
  }

  async chooseCamera(deviceId: string): Promise<void> {
    this.choice = { ...this.choice, cameraId: deviceId };
    const round = ++this.#round;
    this.#unlook();
    stopTrack(this.#camera);
    const opened = await this.#media?.openCamera({ deviceId });
    if (!opened) return;
    if (round !== this.#round) return stopTrack(opened);
    this.#camera = opened;
    this.#look();
    await this.#show();
  }

  async chooseMicrophone(deviceId: string): Promise<void> {
    this.choice = { ...this.choice, microphoneId: deviceId };
    const round = ++this.#round;
    this.#unlisten();
    stopTrack(this.#microphone);
    const opened = await this.#media?.openMicrophone({ deviceId });
    if (!opened) return;
    if (round !== this.#round) return stopTrack(opened);
    this.#microphone = opened;
    this.#listen();
    await this.#show();
  }

  async chooseSpeaker(speakerId: string): Promise<void> {
    this.choice = { ...this.choice, speakerId };
    await this.#show();
  }

  /** The person goes on without a camera; why it failed, if it did, is still told to the agent. */
  goWithout(): void {
    this.stop();
    this.choice = { ...this.choice, usesCamera: false };
    this.store.dispatch({ step: 'without', said: this.#withoutCamera });
  }

  /** W38: why, as they say it themselves; null for nothing. */
  sayWhy(said: WithoutCamera | null): void {
    this.#withoutCamera = said;
    if (this.store.state.step === 'without') this.store.dispatch({ step: 'without', said });
  }

  /** Back to the explanation, with everything off. */
  reset(): void {
    this.stop();
    this.#withoutCamera = null;
    this.store.dispatch({ step: 'explained' });
  }

  /** Nobody looks any more: a check that is going on begins again; one that came to its end stays. */
  pause(): void {
    const { step } = this.store.state;
    if (step === 'ready' || step === 'asking') this.reset();
    else this.stop();
  }

  /** Stops both tracks. What was found stays known. Idempotent. */
  stop(): void {
    this.#round += 1;
    for (const end of [this.#unplug, this.#unlook, this.#unlisten]) end();
    this.#unplug = this.#unlook = this.#unlisten = NOTHING;
    stopTrack(this.#camera);
    stopTrack(this.#microphone);
  }

  get #wanted(): WantedBoth {
    const { cameraId, microphoneId } = this.choice;
    return { ...(cameraId !== undefined && { cameraId }), ...(microphoneId !== undefined && { microphoneId }) };
  }

  async #begin(open: (media: Media) => Promise<OpenedBoth>): Promise<void> {
    this.stop();
    const round = this.#round;
    this.store.dispatch({ step: 'asking' });
    const media = await this.#loadMedia();
    if (round !== this.#round) return;
    if (!media) return this.reset();
    const opened = await open(media);
    if (round !== this.#round) {
      stopTrack(opened.camera);
      return stopTrack(opened.microphone);
    }
    this.#camera = opened.camera;
    this.#microphone = opened.microphone;
    this.#withoutCamera = null;
    this.#news = null;
    this.choice = { ...this.choice, usesCamera: true };
    this.#listen();
    this.#look();
    await this.#show();
    if (round === this.#round) this.#unplug = media.watchPlugs((_, news) => this.#plugged(news));
  }

  /** Null where it could not be had: the person can press again. */
  async #loadMedia(): Promise<Media | null> {
    this.#media ??= await import('./green-room/device-media.ts').catch(() => null);
    return this.#media;
  }

  async #show(): Promise<void> {
    const round = this.#round;
    const lists = await this.#media?.readDevices();
    const [camera, microphone] = [this.#camera, this.#microphone];
    if (round !== this.#round || !lists || !camera || !microphone) return;
    if (!camera.ok) {
      this.#unlisten();
      stopTrack(microphone);
      return this.store.dispatch({ step: 'failed', failure: camera.failure, news: this.#news });
    }
    this.store.dispatch({
      step: 'ready',
      camera: camera.track,
      microphone: microphone.ok ? microphone.track : null,
      microphoneFailure: microphone.ok ? null : microphone.failure,
      picture: this.#picture,
      speakerId: this.choice.speakerId ?? '',
      news: this.#news,
      ...lists,
    });
  }

  #plugged(news: PlugNews | null): void {
    if (news === null) return;
    this.#news = news;
    void this.#show();
  }

  #look(): void {
    this.#unlook();
    this.#picture = NOTHING_SEEN;
    const camera = this.#camera;
    if (!camera?.ok || !this.#media) return;
    this.#unlook = both(
      this.#media.watchPicture(camera.track, (facts) => {
        this.#picture = facts;
        void this.#show();
      }),
      onEnd(camera.track, () => void this.#lost('camera', camera.track)),
    );
  }

  #listen(): void {
    this.#unlisten();
    const microphone = this.#microphone;
    if (!microphone?.ok || !this.#camera?.ok || !this.#media) return;
    this.#unlisten = both(
      this.#media.watchMicrophone(microphone.track, (loudness) => this.loudness.dispatch(loudness)),
      onEnd(microphone.track, () => void this.#lost('microphone', microphone.track)),
    );
  }

  /** W36: it was unplugged, forbidden or taken away while it was looked at. */
  async #lost(device: DeviceName, track: MediaStreamTrack): Promise<void> {
    const round = this.#round;
    const failure = await this.#media?.lossOf(device, track.getSettings().deviceId);
    if (round !== this.#round || !failure) return;
    if (device === 'camera') {
      this.#unlook();
      this.#camera = { ok: false, failure };
    } else {
      this.#unlisten();
      this.#microphone = { ok: false, failure };
    }
    await this.#show();
  }
}

function stopTrack(opened: Opened | null): void {
  if (opened?.ok) opened.track.stop();
}

/** A track that we stop ourselves does not tell. */
function onEnd(track: MediaStreamTrack, tell: () => void): () => void {
  track.addEventListener('ended', tell);
  return () => track.removeEventListener('ended', tell);
}

const both = (first: () => void, second: () => void) => (): void => {
  first();
  second();
};
