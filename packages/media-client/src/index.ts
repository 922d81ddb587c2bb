export { MediaClient } from './media-client.ts';
export type { MediaClientOptions, MediaEvents, MediaState } from './media-client.ts';
export type { SendMedia } from './line.ts';
export type { MediaStats } from './stats.ts';
