/* What a media node hands over of a call that it records. Types only: a remote node sends the same three as messages. */

/**
 * One stretch of a recording: a file of its own, in which the same people are heard and seen. `tracks` are the titles of its
 * tracks, in their order. Parts are numbered from 1.
 */
export type RecordingPart = {
  readonly number: number;
  readonly container: 'webm' | 'matroska';
  readonly tracks: readonly string[];
};

/** `stopped`: as asked, or with the call; `lost`: with the media's process; `failed`: it cannot go on here. */
export type RecordingEnd = 'stopped' | 'lost' | 'failed';

/**
 * Where a recording goes. Each promise is awaited before more of the same part comes, so nothing piles up. Two parts may
 * overlap by a moment. A promise that rejects ends the recording as `failed`.
 */
export interface RecordingSink {
  began(part: RecordingPart): Promise<void>;
  bytes(number: number, bytes: Uint8Array): Promise<void>;
  ended(number: number): Promise<void>;
  /** Once, last. */
  over(end: RecordingEnd): Promise<void>;
}
