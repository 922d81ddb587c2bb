import { reconnectDelayMs } from '@visavis/link';
import { MediaClient, type MediaEvents } from '@visavis/media-client';
import { listCameras, openCamera } from '@visavis/media-client/camera';
import { watchDevices } from '@visavis/media-client/devices';
import type { Opened } from '@visavis/media-client/media-failure';
import { listMicrophones, openMicrophone } from '@visavis/media-client/microphone';
import { mediaFacts, type CallId, type MediaFacts, type MediaKind, type RefusalCode } from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import type { DeviceChoice } from '../chat/devices.ts';
import type { FreelancerLink } from '../chat/visit.ts';
import { AgentVoice } from './agent-voice.ts';
import { CALL_BEGINS, trackOf, type CallDevice, type CallState } from './call-state.ts';

/** After these, trying again cannot help: the server tells in a moment that the call is over. */
const OVER: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['call-ended', 'not-found', 'session-ended']);

type Slot = 'camera' | 'microphone';
const kindOf: Record<Slot, MediaKind> = { camera: 'video', microphone: 'audio' };

/**
 * The freelancer's side of one live call: opens camera and microphone, publishes them, plays the agent's voice, and finds
 * its way back after trouble. Made by `<visavis-chat>` when a call goes live, also after a reload; `close()` stops every
 * track, so that the camera light is off whatever ended the call.
 */
export class CallSession {
  readonly store = new StateStore<CallState, Partial<CallState>>(CALL_BEGINS, (state, news) => ({ ...state, ...news }));
  readonly #media: MediaClient;
  readonly #voice = new AgentVoice((agent) => this.store.dispatch({ agent }));
  readonly #undo: (() => void)[] = [];
  readonly #published = new Set<MediaKind>();
  #choice: DeviceChoice;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(callId: CallId, link: FreelancerLink, choice: DeviceChoice) {
    this.#choice = choice;
    this.#media = new MediaClient({
      callId,
      send: (name, request) => link.send(name, request),
      produces: ['audio', 'video'],
    });
    this.#hearFacts(link);
    this.#undo.push(
      this.#media.on('state', ({ state }) => this.#mediaChanged(state)),
      this.#media.on('remote-track', ({ kind, track, paused }) => kind === 'audio' && this.#voice.play(track, paused)),
      this.#media.on('remote-paused', ({ kind, paused }) => kind === 'audio' && this.#voice.setMuted(paused)),
      this.#media.on('remote-closed', ({ kind }) => kind === 'audio' && this.#voice.stop()),
      this.#media.on('local-ended', ({ kind }) => this.#lost(kind)),
      link.onOnline(() => void this.#catchUp()),
      watchDevices(() => void this.#list()),
    );
    void this.join();
    void this.#open('microphone');
    if (choice.usesCamera) void this.#open('camera');
    else this.store.dispatch({ camera: { state: 'off' } });
  }

  /** Joins, or joins again at once when the person asks for it. */
  async join(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    const reply = await this.#media.join();
    if (reply.ok || this.#isClosed || this.#media.state === 'connected') return;
    this.store.dispatch({ isTroubled: true });
    if (!OVER.has(reply.refusal)) this.#joinLater();
  }

  /** The line is back. Media went on without it, so only what was missed is asked for, if the seat is still there. */
  async #catchUp(): Promise<void> {
    if (this.#media.state !== 'connected') return this.join();
    const reply = await this.#media.resync();
    if (!reply.ok && reply.refusal !== 'try-again') await this.join();
  }

  async toggleMicrophone(): Promise<void> {
    const { microphone } = this.store.state;
    if (microphone.state === 'on' || microphone.state === 'muted') {
      const isMuted = microphone.state === 'on';
      this.store.dispatch({ microphone: { ...microphone, state: isMuted ? 'muted' : 'on' } });
      await this.#media.setMuted('audio', isMuted);
    } else if (microphone.state === 'failed') await this.#open('microphone');
  }

  /** Off means that the light is off: the track is stopped, and another one is opened later. */
  async toggleCamera(): Promise<void> {
    const { camera } = this.store.state;
    if (camera.state === 'opening') return;
    if (camera.state !== 'on') return this.#open('camera');
    this.store.dispatch({ camera: { state: 'off' } });
    await this.#media.setMuted('video', true);
    camera.track.stop();
  }

  async choose(slot: Slot, deviceId: string): Promise<void> {
    this.#choice = { ...this.#choice, [slot === 'camera' ? 'cameraId' : 'microphoneId']: deviceId };
    await this.#open(slot);
  }

  /** The browser asked for a click before it plays sound, and here it is. */
  playSound(): void {
    this.#voice.resume();
  }

  /** Idempotent. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const undo of this.#undo) undo();
    this.#media.close();
    this.#voice.stop();
    this.#stop('camera');
    this.#stop('microphone');
    this.store.dispatch({ media: 'closed', camera: { state: 'off' }, microphone: { state: 'off' } });
  }

  #hearFacts(link: FreelancerLink): void {
    const hear = <Name extends keyof MediaFacts & string>(name: Name) =>
      this.#undo.push(link.on(name, (fact) => this.#media.tell(name, fact as never)));
    for (const name of Object.keys(mediaFacts) as (keyof MediaFacts)[]) hear(name);
  }

  async #open(slot: Slot): Promise<void> {
    const before = trackOf(this.store.state[slot]);
    this.store.dispatch({ [slot]: { state: 'opening' } });
    before?.stop();
    const { cameraId, microphoneId } = this.#choice;
    const id = slot === 'camera' ? cameraId : microphoneId;
    const opened = await (slot === 'camera' ? openCamera : openMicrophone)(id === undefined ? {} : { deviceId: id });
    if (this.#isClosed) return stopOpened(opened);
    await this.#list();
    if (!opened.ok) return this.store.dispatch({ [slot]: { state: 'failed', failure: opened.failure } });
    this.store.dispatch({ [slot]: { state: 'on', track: opened.track } });
    await this.#send(kindOf[slot], opened.track);
  }

  async #send(kind: MediaKind, track: MediaStreamTrack): Promise<void> {
    if (this.#published.has(kind)) {
      await this.#media.replaceTrack(kind, track);
      await this.#media.setMuted(kind, false);
    } else {
      this.#published.add(kind);
      await this.#media.publish(track);
    }
  }

  #mediaChanged(media: MediaEvents['state']['state']): void {
    this.store.dispatch({ media });
    if (media === 'connected') {
      this.#tries = 0;
      this.store.dispatch({ isTroubled: false });
    } else if (media === 'failed') {
      this.store.dispatch({ isTroubled: true });
      this.#joinLater();
    }
  }

  #joinLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.join(), reconnectDelayMs(this.#tries, Math.random()));
    this.#tries += 1;
  }

  #lost(kind: MediaKind): void {
    const lost: CallDevice = { state: 'failed', failure: null };
    this.store.dispatch(kind === 'video' ? { camera: lost } : { microphone: lost });
  }

  async #list(): Promise<void> {
    const [cameras, microphones] = await Promise.all([listCameras(), listMicrophones()]);
    this.store.dispatch({ cameras, microphones });
  }

  #stop(slot: Slot): void {
    trackOf(this.store.state[slot])?.stop();
  }
}

function stopOpened(opened: Opened): void {
  if (opened.ok) opened.track.stop();
}
