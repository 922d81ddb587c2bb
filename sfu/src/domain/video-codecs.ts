/** The video codecs that an operator may choose from (media R14). */
export const VIDEO_CODECS = ['vp8', 'h264', 'vp9', 'av1'] as const;
export type VideoCodec = (typeof VIDEO_CODECS)[number];

/** VP8 has the fewest traps and is recorded by copying. */
export const USUAL_VIDEO_CODECS: readonly VideoCodec[] = ['vp8', 'h264'];
