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
const ways = new Map<'send' | 'receive', types.Transport>();
const producers: types.Producer[] = [];

const wayTo = (direction: 'send' | 'receive'): types.Transport => {
  const way = ways.get(direction);
  if (!way) throw new Error(`there is no way to ${direction}`);
  return way;
};

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

async function openWay(direction: 'send' | 'receive'): Promise<void> {
  const options: TransportOptions = await line.emitWithAck('transport', room);
  const transport = direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
  ways.set(direction, transport);
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
    producers.push(await wayTo('send').produce({ track, encodings: [{ ...ENCODING[kind], active }], ...options }));
  }
}

/** Picture first: it is what the viewer waits for. */
async function opened(wanted: MediaStreamConstraints): Promise<MediaStreamTrack[]> {
  const stream = await navigator.mediaDevices.getUserMedia(wanted);
  return [...stream.getVideoTracks(), ...stream.getAudioTracks()];
}

const SEEN_AND_HEARD = { video: CAMERA, audio: true };
const HEARD = { audio: true };

function noPicture(): MediaStreamTrack[] {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d');
  return canvas.captureStream(0).getTracks();
}

const silence = new AudioContext();
const noSound = (): MediaStreamTrack[] => silence.createMediaStreamDestination().stream.getTracks();

/** What the other side produces is consumed once there is a way for it. */
function listen(way: Promise<unknown>): void {
  line.on('produced', (one) => void way.then(() => consume(one)));
}

async function publishFromNothing(): Promise<void> {
  await openDevice();
  await openWay('send');
  await produce(await opened(SEEN_AND_HEARD), true);
  await openWay('receive');
}

/** Devices take the place of nothing. */
async function publishWarm(wanted: MediaStreamConstraints): Promise<void> {
  const tracks = await opened(wanted);
  await Promise.all(
    producers.map(async (producer) => {
      await producer.replaceTrack({ track: tracks.find(({ kind }) => kind === producer.kind) ?? null });
      await producer.setRtpEncodingParameters({ active: true });
    }),
  );
}

async function consume({ producerId }: Produced): Promise<void> {
  const consumed = await line.emitWithAck('consume', wayTo('receive').id, producerId, device.recvRtpCapabilities);
  const { track } = await wayTo('receive').consume(consumed);
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
  for (const way of ways.values()) way.close();
  ways.clear();
  for (const element of document.querySelectorAll('video, audio, button')) element.remove();
  line.off();
  room = next;
}

/** The viewer speaks, too; no picture waits for that. */
async function speakFromNothing(): Promise<void> {
  await openWay('send');
  await produce(await opened(HEARD), true);
}

const floor = {
  async publisher(next: string, isWarm: boolean): Promise<void> {
    await begin(next);
    if (isWarm) {
      await openDevice();
      await openWay('send');
      await produce([...noPicture(), ...noSound()], false);
      await openWay('receive');
      listen(Promise.resolve());
      line.on('ring', () => showButton('Accept', () => publishWarm(SEEN_AND_HEARD)));
    } else {
      await line.emitWithAck('capabilities', room);
      const { promise, resolve } = Promise.withResolvers<void>();
      listen(promise);
      line.on('ring', () => showButton('Accept', () => publishFromNothing().then(resolve)));
    }
  },

  /** `produced`: what the publisher of a warm call has already. */
  async viewer(next: string, produced: readonly Produced[] | null): Promise<void> {
    await begin(next);
    if (produced) {
      await openDevice();
      await openWay('receive');
      for (const one of produced) await consume(one);
      await openWay('send');
      await produce(noSound(), false);
    }
    const ready = async (): Promise<void> => {
      await openDevice();
      await openWay('receive');
    };
    showButton('Start call', () => {
      line.emit('go', room);
      if (produced) return publishWarm(HEARD);
      const way = ready();
      listen(way);
      return way.then(speakFromNothing);
    });
  },

  end: () => begin(''),

  produced: (): Produced[] => producers.map(({ id, kind }) => ({ producerId: id, kind })),
};
export type Floor = typeof floor;
Object.assign(globalThis, { floor });
