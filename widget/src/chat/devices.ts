import { listCameras, openCamera, openCameraAndMicrophone } from '@visavis/media-client/camera';
import { watchDevices, type MediaDeviceChoice } from '@visavis/media-client/devices';
import { LevelMeter } from '@visavis/media-client/level';
import { deviceStateOf, type MediaFailure, type Opened } from '@visavis/media-client/media-failure';
import { listMicrophones, openMicrophone } from '@visavis/media-client/microphone';
import type { DeviceCheck, DeviceState } from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import { watchDarkness } from './dark-picture.ts';

/** What a call should use; remembered from the check until the page is left. */
export type DeviceChoice = {
  readonly usesCamera: boolean;
  readonly cameraId: string | undefined;
  readonly microphoneId: string | undefined;
};

/**
 * The check before the queue: `explained` what will be asked · `asking` the browser asks · `ready` the camera works, and
 * the microphone works or says why not · `failed` the camera does not · `without` the person goes on without one.
 */
export type DevicesState =
  | { readonly step: 'explained' | 'asking' | 'without' }
  | { readonly step: 'failed'; readonly failure: MediaFailure }
  | {
      readonly step: 'ready';
      readonly camera: MediaStreamTrack;
      readonly microphone: MediaStreamTrack | null;
      readonly microphoneFailure: MediaFailure | null;
      /** The picture is nothing but black. */
      readonly isDark: boolean;
      readonly cameras: readonly MediaDeviceChoice[];
      readonly microphones: readonly MediaDeviceChoice[];
    };

/** `isHeard` once there was any sound; `isSilent` after some seconds without. */
export type Loudness = { readonly level: number; readonly isHeard: boolean; readonly isSilent: boolean };

const QUIET: Loudness = { level: 0, isHeard: false, isSilent: false };
const READ_EVERY_MS = 80;
const SILENT_AFTER_MS = 6_000;

/** Opens camera and microphone for the check and holds their tracks. `stop()` turns the camera light off; always call it. */
export class Devices {
  readonly store = new StateStore<DevicesState, DevicesState>({ step: 'explained' }, (_, next) => next);
  readonly loudness = new StateStore<Loudness, Loudness>(QUIET, (_, next) => next);
  choice: DeviceChoice = { usesCamera: true, cameraId: undefined, microphoneId: undefined };
  #camera: Opened | null = null;
  #microphone: Opened | null = null;
  #meter: LevelMeter | null = null;
  #reading: ReturnType<typeof setInterval> | undefined;
  #unwatch: (() => void) | undefined;
  #unlook: (() => void) | undefined;
  #isDark = false;
  #round = 0;

  /** What the agent is told before the conversation. */
  get found(): DeviceCheck {
    return {
      camera: this.#cameraFound,
      microphone: this.#microphone ? deviceStateOf(this.#microphone) : 'not-checked',
    };
  }

  /** A failure says more than the wish to go on without; a camera that works is no news of somebody who will not use it. */
  get #cameraFound(): DeviceState {
    if (this.#camera?.ok === false) return deviceStateOf(this.#camera);
    if (this.store.state.step === 'without') return 'declined';
    return this.#camera ? deviceStateOf(this.#camera) : 'not-checked';
  }

  /** Asks the browser; call it in the handler of a click. */
  async allow(): Promise<void> {
    this.stop();
    const round = ++this.#round;
    this.store.dispatch({ step: 'asking' });
    const { cameraId, microphoneId } = this.choice;
    const opened = await openCameraAndMicrophone({
      ...(cameraId === undefined ? {} : { cameraId }),
      ...(microphoneId === undefined ? {} : { microphoneId }),
    });
    if (round !== this.#round) {
      stopTrack(opened.camera);
      stopTrack(opened.microphone);
      return;
    }
    this.#camera = opened.camera;
    this.#microphone = opened.microphone;
    this.choice = { ...this.choice, usesCamera: true };
    this.#unwatch = watchDevices(() => void this.#show());
    this.#listen();
    this.#look();
    await this.#show();
  }

  async chooseCamera(deviceId: string): Promise<void> {
    this.choice = { ...this.choice, cameraId: deviceId };
    const round = ++this.#round;
    stopTrack(this.#camera);
    const opened = await openCamera({ deviceId });
    if (round !== this.#round) return stopTrack(opened);
    this.#camera = opened;
    this.#look();
    await this.#show();
  }

  async chooseMicrophone(deviceId: string): Promise<void> {
    this.choice = { ...this.choice, microphoneId: deviceId };
    const round = ++this.#round;
    this.#closeMeter();
    stopTrack(this.#microphone);
    const opened = await openMicrophone({ deviceId });
    if (round !== this.#round) return stopTrack(opened);
    this.#microphone = opened;
    this.#listen();
    await this.#show();
  }

  /** The person goes on without a camera; why it failed, if it did, is still told to the agent. */
  goWithout(): void {
    this.stop();
    this.choice = { ...this.choice, usesCamera: false };
    this.store.dispatch({ step: 'without' });
  }

  /** Back to the explanation, with everything off. */
  reset(): void {
    this.stop();
    this.store.dispatch({ step: 'explained' });
  }

  /** Stops both tracks. What was found stays known. Idempotent. */
  stop(): void {
    this.#round += 1;
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#unlook?.();
    this.#closeMeter();
    stopTrack(this.#camera);
    stopTrack(this.#microphone);
  }

  async #show(): Promise<void> {
    const round = this.#round;
    const [cameras, microphones] = await Promise.all([listCameras(), listMicrophones()]);
    const [camera, microphone] = [this.#camera, this.#microphone];
    if (round !== this.#round || !camera || !microphone) return;
    if (!camera.ok) {
      this.#closeMeter();
      stopTrack(microphone);
      return this.store.dispatch({ step: 'failed', failure: camera.failure });
    }
    this.store.dispatch({
      step: 'ready',
      camera: camera.track,
      microphone: microphone.ok ? microphone.track : null,
      microphoneFailure: microphone.ok ? null : microphone.failure,
      isDark: this.#isDark,
      cameras,
      microphones,
    });
  }

  #look(): void {
    this.#unlook?.();
    this.#isDark = false;
    if (!this.#camera?.ok) return;
    this.#unlook = watchDarkness(this.#camera.track, (isDark) => {
      this.#isDark = isDark;
      void this.#show();
    });
  }

  #listen(): void {
    this.#closeMeter();
    if (!this.#microphone?.ok || !this.#camera?.ok) return;
    const meter = new LevelMeter(this.#microphone.track);
    const beganAt = performance.now();
    this.#meter = meter;
    this.#reading = setInterval(() => {
      const level = meter.read();
      const isSilent = !meter.wasHeard && performance.now() - beganAt > SILENT_AFTER_MS;
      this.loudness.dispatch({ level, isHeard: meter.wasHeard, isSilent });
    }, READ_EVERY_MS);
  }

  #closeMeter(): void {
    clearInterval(this.#reading);
    this.#meter?.close();
    this.#meter = null;
    this.loudness.dispatch(QUIET);
  }
}

function stopTrack(opened: Opened | null): void {
  if (opened?.ok) opened.track.stop();
}
