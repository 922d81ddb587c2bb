export { MediaClient } from './media-client.ts';
export type { MediaClientOptions, MediaEvents, MediaState } from './media-client.ts';
export type { SendMedia } from './line.ts';
export type { MediaStats } from './stats.ts';
export type { LineSample } from './line-sample.ts';
export { judge, SAMPLE_EVERY_MS, UNMEASURED } from './quality.ts';
export type { LineQuality, Quality } from './quality.ts';
export { PICTURE_GOES, weigh } from './voice-first.ts';
export type { VoiceFirst } from './voice-first.ts';
