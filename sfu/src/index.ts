import type { Sfu } from '@visavis/protocol';
import { logMediasoupTo } from './media/mediasoup-log.ts';
import { MediaNode } from './media/media-node.ts';
import { WorkerPool } from './media/worker-pool.ts';
import { findRecorderProgram } from './media/recording/recorder-program.ts';
import { checkOptions, isUseless, type SfuLog, type SfuOptions } from './options.ts';

export { USUAL_VIDEO_CODECS, VIDEO_CODECS } from './domain/video-codecs.ts';
export type { VideoCodec } from './domain/video-codecs.ts';
export type { SfuLog, SfuOptions } from './options.ts';

/**
 * Starts a media node in this process. Called by whoever wires the server, and by tests. Throws one error with a clear
 * sentence when settings are wrong or there is no worker program (M21, M22); leaves nothing behind then.
 */
export async function startSfu({ log, ...options }: SfuOptions & { readonly log: SfuLog }): Promise<Sfu> {
  const checked = checkOptions(options);
  if (checked.listen.some(isUseless)) {
    log.warn({}, 'browsers are sent to a private address: only its own network reaches calls');
  }
  logMediasoupTo(log);
  const recorder = findRecorderProgram(checked.recorderProgram);
  return new MediaNode(await WorkerPool.start(checked, log), log, checked.turn, checked.videoCodecs, recorder);
}
