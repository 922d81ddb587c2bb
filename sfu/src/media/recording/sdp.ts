import type { MediaKind } from '@visavis/protocol';

/** One stream as the recorder gets it: where it listens, and what comes there. */
export type RecordedStream = {
  readonly kind: MediaKind;
  readonly port: number;
  readonly payloadType: number;
  /** Such as `video/VP8`. */
  readonly mimeType: string;
  readonly clockRate: number;
  readonly channels: number | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
};

/**
 * What ffmpeg is told of the streams (RFC 8866). An older one listens on every address of the machine, so it is told to take packets
 * of this machine only (RFC 4570): nobody adds to a recording from outside. RTCP is on the port after each.
 */
export function sessionOf(streams: readonly RecordedStream[]): string {
  const lines = [
    'v=0',
    'o=- 0 0 IN IP4 127.0.0.1',
    's=Visavis',
    'c=IN IP4 127.0.0.1',
    't=0 0',
    'a=source-filter: incl IN IP4 127.0.0.1 127.0.0.1',
    ...streams.flatMap(linesOf),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function linesOf({ kind, port, payloadType, mimeType, clockRate, channels, parameters }: RecordedStream): string[] {
  const codec = mimeType.slice(mimeType.indexOf('/') + 1);
  const format = Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
  return [
    `m=${kind} ${port} RTP/AVP ${payloadType}`,
    `a=rtpmap:${payloadType} ${codec}/${clockRate}${channels === undefined ? '' : `/${channels}`}`,
    ...(format.length > 0 ? [`a=fmtp:${payloadType} ${format.join(';')}`] : []),
    'a=recvonly',
  ];
}
