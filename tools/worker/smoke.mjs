// Starts mediasoup with the worker that MEDIASOUP_WORKER_BIN names and uses the libraries that it was linked with:
// sockets, DTLS certificates, SRTP contexts. Exits with 0 when all of it works. Argument: mediasoup's entry file.

import { pathToFileURL } from 'node:url';

const { createWorker } = await import(pathToFileURL(process.argv[2]).href);

const loopback = ['udp', 'tcp'].map((protocol) => ({ protocol, ip: '127.0.0.1' }));
const mediaCodecs = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

const worker = await createWorker({ logLevel: 'error' });
worker.on('died', (error) => {
  console.error(`the worker died: ${error.message}`);
  process.exit(1);
});
const webRtcServer = await worker.createWebRtcServer({ listenInfos: loopback });
const router = await worker.createRouter({ mediaCodecs });
await router.createWebRtcTransport({ webRtcServer, enableSctp: true });

const pipe = () => router.createPipeTransport({ listenInfo: loopback[0], enableSrtp: true });
const [a, b] = [await pipe(), await pipe()];
await a.connect({ ip: '127.0.0.1', port: b.tuple.localPort, srtpParameters: b.srtpParameters });
await b.connect({ ip: '127.0.0.1', port: a.tuple.localPort, srtpParameters: a.srtpParameters });
worker.close();
