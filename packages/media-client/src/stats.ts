/** Totals since the call was joined, except where a unit says otherwise. What is not known yet is 0, or null where 0 would mislead. */
export type MediaStats = {
  /** Pictures of the other side that were really decoded: the proof that video works. */
  readonly framesDecoded: number;
  /** Pixels of the last decoded picture. */
  readonly frameWidth: number;
  readonly frameHeight: number;
  readonly audioBytesReceived: number;
  readonly videoBytesReceived: number;
  readonly audioBytesSent: number;
  readonly videoBytesSent: number;
  /** `audioBytesSent + videoBytesSent`. */
  readonly bytesSent: number;
  readonly packetsReceived: number;
  /** Packets of the other side that never came. */
  readonly packetsLost: number;
  /** Browser to media node and back, in milliseconds; null until it was measured. */
  readonly roundTripMs: number | null;
};
