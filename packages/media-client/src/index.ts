export { MediaClient } from './media-client.ts';
export type { MediaClientOptions, MediaEvents, MediaState, SendMedia } from './media-client.ts';
export type { MediaStats } from './stats.ts';
