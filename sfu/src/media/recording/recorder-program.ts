import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';

export type RecorderProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Pictures that are recorded, and in what: WebM knows no H264. Releases of ffmpeg that are common take no AV1 out of RTP. */
const CONTAINERS: Readonly<Record<string, Container>> = {
  'video/vp8': 'webm',
  'video/vp9': 'webm',
  'video/h264': 'matroska',
};

export type Container = 'webm' | 'matroska';

/** M47: whether a picture of this codec can be recorded. */
export const isRecordable = (mimeType: string): boolean => mimeType.toLowerCase() in CONTAINERS;

/** M47: WebM where its picture may be in one, else Matroska, of which WebM is a part. */
export const containerFor = (mimeTypes: readonly string[]): Container =>
  mimeTypes.some((type) => CONTAINERS[type.toLowerCase()] === 'matroska') ? 'matroska' : 'webm';

/** The path of the recorder program: the one that is named, else an `ffmpeg` in PATH; null where there is none. */
export function findRecorderProgram(given: string | undefined): string | null {
  if (given !== undefined) return isExecutable(given) ? given : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'ffmpeg')).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const HELP_PATIENCE_MS = 5_000;
const answers = new Map<string, Promise<boolean>>();

/** M45: whether this ffmpeg can be told to listen on loopback only; those of before 2021 cannot. Asked once for each program. */
export function canListenOnLoopback(program: string): Promise<boolean> {
  const answer =
    answers.get(program) ??
    new Promise<boolean>((settle) => {
      const options = { env: {}, timeout: HELP_PATIENCE_MS };
      execFile(program, ['-hide_banner', '-h', 'demuxer=sdp'], options, (_error, said) =>
        settle(/^\s*-localaddr\s/m.test(said)),
      );
    });
  answers.set(program, answer);
  return answer;
}

/**
 * M46: starts ffmpeg with what it is to record on its standard input and the recording on its standard output: nothing of it
 * is ever a file. `names` are the titles of its tracks, in their order.
 */
export async function startRecorder(
  program: string,
  container: Container,
  session: string,
  names: readonly string[],
): Promise<RecorderProcess> {
  const where = (await canListenOnLoopback(program)) ? ['-localaddr', '127.0.0.1'] : [];
  const titles = names.flatMap((name, index) => [`-metadata:s:${index}`, `title=${name}`]);
  const child = spawn(program, [...where, ...INPUT, ...OUTPUT, ...titles, '-f', container, 'pipe:1'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Of our environment it needs nothing.
    env: {},
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(session);
  return child;
}

// prettier-ignore
const INPUT = [
  '-hide_banner', '-loglevel', 'warning',
  '-protocol_whitelist', 'pipe,udp,rtp',
  '-fflags', '+genpts',
  '-f', 'sdp', '-i', 'pipe:0',
];

// prettier-ignore
const OUTPUT = [
  '-map', '0', '-c', 'copy',
  // Somebody who is silent holds nobody up.
  '-max_interleave_delta', '500000',
  '-flush_packets', '1', '-cluster_time_limit', '1000',
];
