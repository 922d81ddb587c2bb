import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { MediaKind, Seat } from '@visavis/protocol';
import { ffmpegPath } from '@visavis/testing/node';
import type { types } from 'mediasoup';
import { onTestFinished } from 'vitest';
import { VIDEO_CODECS } from '../src/domain/video-codecs.ts';
import { mediaCodecs } from '../src/media/codecs.ts';
import { findWorkerProgram, startWorkerProcess, stopWorkerProcess } from '../src/media/worker-process.ts';
import type { Source } from '../src/media/recording/recording-part.ts';

/** How ffmpeg makes a stream of each kind. A key frame every second, because nobody can ask it for one. */
const MADE: Readonly<Record<'audio' | 'VP8' | 'H264', readonly string[]>> = {
  audio: ['-f', 'lavfi', '-i', 'sine=frequency=440', '-c:a', 'libopus', '-ar', '48000', '-ac', '2'],
  // prettier-ignore
  VP8: ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=15', '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-g', '15', '-b:v', '300k'],
  // prettier-ignore
  H264: ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=15', '-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p', '-g', '15'],
};

let lastSsrc = 50_000;

/** A real router, into which ffmpeg sends real voices and pictures; all of it is gone when the test that asked is over. */
export class Studio {
  readonly worker: types.Worker;
  readonly router: types.Router;

  static async open(): Promise<Studio> {
    const worker = await startWorkerProcess(findWorkerProgram(undefined));
    onTestFinished(() => stopWorkerProcess(worker));
    return new Studio(worker, await worker.createRouter({ mediaCodecs: mediaCodecs(VIDEO_CODECS) }));
  }

  private constructor(worker: types.Worker, router: types.Router) {
    this.worker = worker;
    this.router = router;
  }

  /** Somebody who sends a voice or a picture from now on. */
  async sends(from: Seat, kind: MediaKind, codec: 'VP8' | 'H264' = 'VP8'): Promise<Source> {
    const transport = await this.router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
      rtcpMux: false,
      comedia: true,
    });
    const ssrc = (lastSsrc += 1);
    const producer = await transport.produce({ kind, rtpParameters: parametersOf(kind, codec, ssrc) });
    const to = `rtp://127.0.0.1:${transport.tuple.localPort}?rtcpport=${transport.rtcpTuple?.localPort}`;
    const made = MADE[kind === 'audio' ? 'audio' : codec];
    const args = ['-v', 'error', '-re', ...made, '-f', 'rtp', '-ssrc', `${ssrc}`, '-payload_type', '100', to];
    const child = spawn(ffmpegPath(), args, { stdio: 'ignore' });
    onTestFinished(async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    });
    return { from, producer };
  }
}

function parametersOf(kind: MediaKind, codec: 'VP8' | 'H264', ssrc: number): types.RtpParameters {
  const h264 = { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 };
  const video = {
    mimeType: `video/${codec}` as const,
    clockRate: 90_000,
    payloadType: 100,
    parameters: codec === 'H264' ? h264 : {},
  };
  const audio = { mimeType: 'audio/opus' as const, clockRate: 48_000, channels: 2, payloadType: 100, parameters: {} };
  return { codecs: [kind === 'audio' ? audio : video], encodings: [{ ssrc }] };
}
