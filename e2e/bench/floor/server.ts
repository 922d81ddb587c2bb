import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWorker } from 'mediasoup';
import type { types } from 'mediasoup';
import type { types as client } from 'mediasoup-client';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import type { Asked, Consumed, Told, TransportOptions } from './wire.ts';

/*
 * The floor: one mediasoup worker and the least signalling by which two pages have a call, and no product around it. Runs in a process
 * of its own, as the product's server does, with the same media settings. It believes everybody and keeps nothing.
 */

type Line = Socket<Asked, Told>;

const { FLOOR_PAGE, FLOOR_LISTEN = '127.0.0.1', FLOOR_ANNOUNCED = '127.0.0.1', FLOOR_MEDIA_PORT = '0' } = process.env;
const PAGE = '<!doctype html><meta charset="utf-8"><title>Floor</title><script type="module" src="page.js"></script>';

const worker = await createWorker({ logLevel: 'warn' });
const webRtcServer = await worker.createWebRtcServer({
  listenInfos: (['udp', 'tcp'] as const).map((protocol) => ({
    protocol,
    ip: FLOOR_LISTEN,
    announcedAddress: FLOOR_ANNOUNCED,
    ...(FLOOR_MEDIA_PORT !== '0' && { port: Number(FLOOR_MEDIA_PORT) }),
  })),
});
const mediaCodecs: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1, stereo: 0, 'sprop-stereo': 0 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

/** Objects that exist now, by the id that pages say. */
const routers = new Map<string, Promise<types.Router>>();
const transports = new Map<string, { readonly transport: types.WebRtcTransport; readonly room: string }>();
const consumers = new Map<string, types.Consumer>();

function routerOf(room: string): Promise<types.Router> {
  const router = routers.get(room) ?? worker.createRouter({ mediaCodecs });
  routers.set(room, router);
  return router;
}

/** Kept while it is open. */
function keep<
  Kept extends { readonly id: string; readonly observer: { once(name: 'close', heard: () => void): unknown } },
>(all: Map<string, unknown>, object: Kept, value: unknown = object): void {
  all.set(object.id, value);
  object.observer.once('close', () => all.delete(object.id));
}

async function openTransport(line: Line, room: string): Promise<TransportOptions> {
  const router = await routerOf(room);
  const transport = await router.createWebRtcTransport({
    webRtcServer,
    enableUdp: true,
    enableTcp: true,
    preferUdp: true,
    initialAvailableOutgoingBitrate: 1_800_000,
  });
  keep(transports, transport, { transport, room });
  line.once('disconnect', () => transport.close());
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

function transportOf(id: string): { readonly transport: types.WebRtcTransport; readonly room: string } {
  const found = transports.get(id);
  if (!found) throw new Error(`there is no transport ${id}`);
  return found;
}

async function consume(
  transportId: string,
  producerId: string,
  rtpCapabilities: types.RtpCapabilities,
): Promise<Consumed> {
  const consumer = await transportOf(transportId).transport.consume({ producerId, rtpCapabilities, paused: true });
  keep(consumers, consumer);
  const { id, kind, rtpParameters } = consumer;
  return { id, producerId, kind, rtpParameters: rtpParameters as Consumed['rtpParameters'] };
}

async function closeRoom(room: string): Promise<void> {
  const router = routers.get(room);
  routers.delete(room);
  (await router)?.close();
}

function serve(line: Line): void {
  line.setMaxListeners(0);
  line.on('capabilities', async (room, answer) => {
    await line.join(room);
    answer((await routerOf(room)).rtpCapabilities as client.RtpCapabilities);
  });
  line.on('transport', async (room, answer) => answer(await openTransport(line, room)));
  line.on('secure', async (id, dtlsParameters, answer) => {
    await transportOf(id).transport.connect({ dtlsParameters });
    answer();
  });
  line.on('produce', async (id, kind, rtpParameters, answer) => {
    const { transport, room } = transportOf(id);
    const producer = await transport.produce({ kind, rtpParameters });
    answer(producer.id);
    line.to(room).emit('produced', { producerId: producer.id, kind });
  });
  line.on('consume', async (id, producerId, rtpCapabilities, answer) =>
    answer(await consume(id, producerId, rtpCapabilities as types.RtpCapabilities)),
  );
  line.on('resume', async (consumerId, answer) => {
    await consumers.get(consumerId)?.resume();
    answer();
  });
  line.on('go', (room) => line.to(room).emit('ring'));
  line.on('close', async (room, answer) => {
    await closeRoom(room);
    answer();
  });
}

const script = FLOOR_PAGE === undefined ? '' : readFileSync(FLOOR_PAGE);
const http = createServer(({ url = '' }, response) => {
  const isScript = url.startsWith('/page.js');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : PAGE);
});
new Server<Asked, Told>(http, { transports: ['websocket'] }).on('connection', serve);
http.listen(0, '127.0.0.1');
await once(http, 'listening');
process.stdout.write(`${JSON.stringify({ port: (http.address() as AddressInfo).port })}\n`);
// Whoever started it is gone, or wants it to go.
process.stdin.resume().once('end', () => process.exit(0));
