import type { Reply } from '@visavis/protocol';
import { MediaClient } from '../src/index.ts';
import type { MediaEvents, SendMedia } from '../src/index.ts';
import { openCameraAndMicrophone } from '../src/camera.ts';
import { LevelMeter } from '../src/level.ts';
import { openMicrophone } from '../src/microphone.ts';

/*
 * What runs in the page of a person in the browser test: the client as an application would use it, reachable from the
 * test through `window.call`. `window.ask` is the line to the server, made by the test.
 */

type Told = { [Name in keyof MediaEvents]: { name: Name; event: MediaEvents[Name] } }[keyof MediaEvents];

class Call {
  readonly client: MediaClient;
  readonly told: Omit<Told, never>[] = [];
  readonly logged: string[] = [];
  readonly tracks: Partial<Record<'audio' | 'video', MediaStreamTrack>> = {};

  constructor(callId: string, produces: ('audio' | 'video')[]) {
    const send: SendMedia = async (name, request) =>
      JSON.parse(await window.ask(name, JSON.stringify(request))) as Reply<never>;
    this.client = new MediaClient({
      callId: callId as ConstructorParameters<typeof MediaClient>[0]['callId'],
      send,
      produces,
      prepares: produces,
      log: (message, fault) => this.logged.push(fault instanceof Error ? `${message}: ${fault.message}` : message),
    });
    for (const name of ['remote-track', 'remote-paused', 'remote-closed', 'local-ended', 'state', 'gap'] as const) {
      this.client.on(name, (event) => this.told.push({ name, event }));
    }
    this.client.on('remote-track', ({ kind, track }) => this.#show(kind, track));
  }

  /** Opens camera and microphone as the widget does. */
  async openAll(): Promise<void> {
    const { camera, microphone } = await openCameraAndMicrophone();
    if (!camera.ok || !microphone.ok) throw new Error(JSON.stringify({ camera, microphone }));
    this.tracks.audio = microphone.track;
    this.tracks.video = camera.track;
  }

  /** Opens the microphone as the desk does. */
  async openMicrophone(): Promise<void> {
    const opened = await openMicrophone();
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    this.tracks.audio = opened.track;
  }

  publish(kind: 'audio' | 'video') {
    return this.client.publish(this.#track(kind));
  }

  /** Another picture in place of the camera: a canvas that changes its colour. */
  replaceCamera() {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    const paint = (time: number) => {
      if (context !== null) context.fillStyle = `hsl(${time / 10} 80% 50%)`;
      context?.fillRect(0, 0, canvas.width, canvas.height);
      requestAnimationFrame(paint);
    };
    paint(0);
    const [track] = canvas.captureStream(20).getVideoTracks();
    if (track === undefined) throw new Error('no track');
    return this.client.replaceTrack('video', track);
  }

  /** Reads the microphone's level until something was heard. */
  async hearsItself(): Promise<boolean> {
    const meter = new LevelMeter(this.#track('audio'));
    for (let frame = 0; frame < 300 && !meter.wasHeard; frame += 1) {
      await new Promise(requestAnimationFrame);
      meter.read();
    }
    meter.close();
    return meter.wasHeard;
  }

  #track(kind: 'audio' | 'video'): MediaStreamTrack {
    const track = this.tracks[kind];
    if (track === undefined) throw new Error(`no ${kind} is open`);
    return track;
  }

  #show(kind: 'audio' | 'video', track: MediaStreamTrack): void {
    const element = document.createElement(kind);
    element.srcObject = new MediaStream([track]);
    element.autoplay = true;
    document.body.append(element);
  }
}

declare global {
  interface Window {
    /** Every peer connection of this page. */
    connections: RTCPeerConnection[];
    contexts: AudioContext[];
    /** How often a device was asked for. */
    devicesAsked: number;
    ask(name: string, request: string): Promise<string>;
    newCall(callId: string, produces: ('audio' | 'video')[]): void;
    call: Call;
  }
}

window.connections = [];
window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    window.connections.push(this);
  }
};
window.contexts = [];
window.AudioContext = class extends AudioContext {
  constructor() {
    super();
    window.contexts.push(this);
  }
};
window.devicesAsked = 0;
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = (wanted) => {
  window.devicesAsked += 1;
  return ask(wanted);
};

window.newCall = (callId, produces) => {
  window.call = new Call(callId, produces);
};
