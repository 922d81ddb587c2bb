import { Device } from 'mediasoup-client';
import type { types } from 'mediasoup-client';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Asked, Produced, Told, TransportOptions } from './wire.ts';

/*
 * A page of the floor: a publisher or a viewer, as small as it can be. `basic` does what tutorials of mediasoup do, one step after the
 * other, when the viewer begins. `warm` has done everything before, with a picture and a sound of nothing, and only puts camera and
 * microphone in their place.
 */

const line: Socket<Told, Asked> = io({ transports: ['websocket'] });
const ENCODING = { audio: { maxBitrate: 48_000 }, video: { maxBitrate: 2_000_000, maxFramerate: 30 } } as const;
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

let room = '';
let device: Device;
let transport: types.Transport;
const producers: types.Producer[] = [];

function showButton(name: string, pressed: () => unknown): void {
  const button = document.createElement('button');
  button.textContent = name;
  button.onclick = () => {
    button.remove();
    pressed();
  };
  document.body.append(button);
}

async function openDevice(): Promise<void> {
  const handlerName = 'Chrome111';
  device = new Device({ handlerName });
  await device.load({ routerRtpCapabilities: await line.emitWithAck('capabilities', room) });
}

async function openTransport(sends: boolean): Promise<void> {
  const options: TransportOptions = await line.emitWithAck('transport', room);
  transport = sends ? device.createSendTransport(options) : device.createRecvTransport(options);
  const { id } = transport;
  transport.on('connect', ({ dtlsParameters }, connected) => void line.emit('secure', id, dtlsParameters, connected));
  transport.on(
    'produce',
    ({ kind, rtpParameters }, produced) =>
      void line.emit('produce', id, kind, rtpParameters, (producerId) => produced({ id: producerId })),
  );
}

async function produce(tracks: readonly MediaStreamTrack[], active: boolean): Promise<void> {
  for (const track of tracks) {
    const kind = track.kind as types.MediaKind;
    const options = kind === 'video' ? { codecOptions: { videoGoogleStartBitrate: 1000 } } : {};
    producers.push(await transport.produce({ track, encodings: [{ ...ENCODING[kind], active }], ...options }));
  }
}

/** Picture first: it is what the viewer waits for. */
async function openCamera(): Promise<MediaStreamTrack[]> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: CAMERA, audio: true });
  return [...stream.getVideoTracks(), ...stream.getAudioTracks()];
}

function nothing(): MediaStreamTrack[] {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d');
  const sound = new AudioContext().createMediaStreamDestination();
  return [...canvas.captureStream(0).getTracks(), ...sound.stream.getTracks()];
}

async function publishFromNothing(): Promise<void> {
  await openDevice();
  await openTransport(true);
  await produce(await openCamera(), true);
}

async function publishWarm(): Promise<void> {
  const tracks = await openCamera();
  await Promise.all(
    producers.map(async (producer) => {
      await producer.replaceTrack({ track: tracks.find(({ kind }) => kind === producer.kind) ?? null });
      await producer.setRtpEncodingParameters({ active: true });
    }),
  );
}

async function consume({ producerId }: Produced): Promise<void> {
  const consumed = await line.emitWithAck('consume', transport.id, producerId, device.recvRtpCapabilities);
  const { track } = await transport.consume(consumed);
  const element = document.createElement(consumed.kind);
  // Nobody touches this page, and what could be heard would not be played there.
  element.muted = true;
  element.srcObject = new MediaStream([track]);
  element.autoplay = true;
  document.body.append(element);
  await line.emitWithAck('resume', consumed.id);
}

/** Everything of the last call goes, here and at the server. */
async function begin(next: string): Promise<void> {
  if (room) await line.emitWithAck('close', room);
  for (const producer of producers.splice(0)) producer.track?.stop();
  if (room) transport?.close();
  for (const element of document.querySelectorAll('video, audio, button')) element.remove();
  line.off();
  room = next;
}

const floor = {
  async publisher(next: string, isWarm: boolean): Promise<void> {
    await begin(next);
    if (isWarm) {
      await openDevice();
      await openTransport(true);
      await produce(nothing(), false);
    } else await line.emitWithAck('capabilities', room);
    line.on('ring', () => showButton('Accept', isWarm ? publishWarm : publishFromNothing));
  },

  /** `produced`: what the publisher of a warm call has already. */
  async viewer(next: string, produced: readonly Produced[] | null): Promise<void> {
    await begin(next);
    if (produced) {
      await openDevice();
      await openTransport(false);
      for (const one of produced) await consume(one);
    }
    const ready = async (): Promise<void> => {
      await openDevice();
      await openTransport(false);
    };
    showButton('Start call', () => {
      const opened = produced ? null : ready();
      line.on('produced', (one) => void Promise.resolve(opened).then(() => consume(one)));
      line.emit('go', room);
    });
  },

  produced: (): Produced[] => producers.map(({ id, kind }) => ({ producerId: id, kind })),
};
export type Floor = typeof floor;
Object.assign(globalThis, { floor });
