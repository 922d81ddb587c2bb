import type { LineWay } from '@visavis/protocol';

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
  /** Each counts once, however often it was sent. */
  readonly packetsSent: number;
  readonly videoPacketsSent: number;
  /** Of what was sent, what the media node says never came. */
  readonly packetsLostThere: number;
  readonly videoPacketsLostThere: number;
  /** What the browser thinks it can send, in kbit/s; null until it says so, and in browsers that never do. */
  readonly uplinkKbps: number | null;
  /** Browser to media node and back, in milliseconds; null until it was measured. */
  readonly roundTripMs: number | null;
  /** Pictures of this side that were really encoded and sent. */
  readonly framesSent: number;
  /** Pixels of the last picture that was sent; less than the camera's where the line or this device carries no more. */
  readonly sentWidth: number;
  readonly sentHeight: number;
  /** How often the other side's picture stood still for noticeably longer than usual. */
  readonly freezes: number;
  /** By how much packets of the other side come earlier or later than they were sent, in milliseconds; null before there are any. */
  readonly jitterMs: number | null;
  /** How media gets to the node; of two paths the one that had to take the longer way. Null until it is known. */
  readonly way: LineWay | null;
  /** Of the picture, sent or received, such as `VP8`; null without one. */
  readonly codec: string | null;
  /** Why the picture is not sent larger. */
  readonly limitedBy: 'none' | 'cpu' | 'bandwidth' | 'other' | null;
};

/** The part of a `getStats` entry that is read here (W3C webrtc-stats). */
type Entry = {
  readonly id?: string;
  readonly type: string;
  readonly kind?: string;
  readonly mid?: string;
  readonly framesDecoded?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly bytesReceived?: number;
  readonly bytesSent?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly packetsSent?: number;
  readonly retransmittedPacketsSent?: number;
  readonly availableOutgoingBitrate?: number;
  readonly framesSent?: number;
  readonly freezeCount?: number;
  readonly jitter?: number;
  readonly codecId?: string;
  readonly mimeType?: string;
  readonly qualityLimitationReason?: string;
  readonly localCandidateId?: string;
  readonly selectedCandidatePairId?: string;
  readonly candidateType?: string;
  readonly protocol?: string;
  readonly relayProtocol?: string;
  readonly nominated?: boolean;
  readonly currentRoundTripTime?: number;
  readonly roundTripTime?: number;
};
/** By which the media node measures how much more the line carries: nobody's picture, and it comes with jitter of its own. */
const PROBES = 'probator';

export type Report = { forEach(visit: (entry: Entry) => void): void };

/** Reads what matters from the reports of a call's transports. */
export function readStats(reports: readonly Report[]): MediaStats {
  const entriesOf = (report: Report) => {
    const entries: Entry[] = [];
    report.forEach((entry) => entry.mid === PROBES || entries.push(entry));
    return entries;
  };
  const transports = reports.map(entriesOf);
  const entries = transports.flat();
  const streams = (type: string, kind?: string) =>
    entries.filter((entry) => entry.type === type && (kind === undefined || entry.kind === kind));
  const received = streams('inbound-rtp');
  const pictures = streams('inbound-rtp', 'video');
  const packetsSent = (kind?: string) =>
    sum(streams('outbound-rtp', kind), 'packetsSent') - sum(streams('outbound-rtp', kind), 'retransmittedPacketsSent');
  const audioBytesSent = sum(streams('outbound-rtp', 'audio'), 'bytesSent');
  const videoBytesSent = sum(streams('outbound-rtp', 'video'), 'bytesSent');
  return {
    framesDecoded: sum(pictures, 'framesDecoded'),
    frameWidth: pictures.at(-1)?.frameWidth ?? 0,
    frameHeight: pictures.at(-1)?.frameHeight ?? 0,
    audioBytesReceived: sum(streams('inbound-rtp', 'audio'), 'bytesReceived'),
    videoBytesReceived: sum(pictures, 'bytesReceived'),
    audioBytesSent,
    videoBytesSent,
    bytesSent: audioBytesSent + videoBytesSent,
    packetsReceived: sum(received, 'packetsReceived'),
    packetsLost: sum(received, 'packetsLost'),
    packetsSent: packetsSent(),
    videoPacketsSent: packetsSent('video'),
    packetsLostThere: sum(streams('remote-inbound-rtp'), 'packetsLost'),
    videoPacketsLostThere: sum(streams('remote-inbound-rtp', 'video'), 'packetsLost'),
    uplinkKbps: uplinkOf(transports),
    roundTripMs: roundTripOf(entries),
    ...pictureOf(entries, pictures),
    jitterMs: jitterOf(received),
    way: wayOf(entries),
  };
}

function pictureOf(entries: readonly Entry[], shown: readonly Entry[]) {
  const sent = entries.filter(({ type, kind }) => type === 'outbound-rtp' && kind === 'video');
  const last = sent.at(-1);
  return {
    framesSent: sum(sent, 'framesSent'),
    sentWidth: last?.frameWidth ?? 0,
    sentHeight: last?.frameHeight ?? 0,
    freezes: sum(shown, 'freezeCount'),
    codec: codecOf(entries, last ?? shown.at(-1)),
    limitedBy: LIMITS.find((limit) => limit === last?.qualityLimitationReason) ?? null,
  };
}

function codecOf(entries: readonly Entry[], stream: Entry | undefined): string | null {
  const codec = entries.find(({ id, type }) => type === 'codec' && id === stream?.codecId);
  return codec?.mimeType?.replace(/^video\//, '') ?? null;
}

const LIMITS = ['none', 'cpu', 'bandwidth', 'other'] as const;

function jitterOf(received: readonly Entry[]): number | null {
  const seconds = received.flatMap(({ jitter }) => jitter ?? []);
  return seconds.length === 0 ? null : Math.max(...seconds) * 1000;
}

/** From the shortest way to the longest. */
const WAYS = ['udp', 'tcp', 'relay-udp', 'relay-tcp', 'relay-tls'] as const;

/** By the kind of the browser's own end of each path in use: addresses are not read. */
function wayOf(entries: readonly Entry[]): LineWay | null {
  const selected = new Set(entries.flatMap(({ selectedCandidatePairId }) => selectedCandidatePairId ?? []));
  const inUse = entries.filter(
    ({ id, type, nominated }) =>
      type === 'candidate-pair' && (selected.size > 0 ? selected.has(id ?? '') : nominated === true),
  );
  const ends = new Set(inUse.map(({ localCandidateId }) => localCandidateId));
  const ways = entries.flatMap(({ id, type, candidateType, protocol, relayProtocol }) => {
    if (type !== 'local-candidate' || !ends.has(id)) return [];
    return WAYS.indexOf((candidateType === 'relay' ? `relay-${relayProtocol ?? protocol}` : protocol) as LineWay);
  });
  return ways.length === 0 ? null : (WAYS[Math.max(...ways)] ?? null);
}

/**
 * Of the paths in use, the slower one; both transports end at the same node. Firefox measures no path: there it is what the node
 * reports of what is sent.
 */
function roundTripOf(entries: readonly Entry[]): number | null {
  const paths = entries.flatMap(({ type, nominated, currentRoundTripTime }) =>
    type === 'candidate-pair' && nominated === true && currentRoundTripTime !== undefined ? [currentRoundTripTime] : [],
  );
  const reported = entries.flatMap(({ type, roundTripTime }) =>
    type === 'remote-inbound-rtp' && roundTripTime !== undefined ? [roundTripTime] : [],
  );
  const seconds = paths.length > 0 ? paths : reported;
  return seconds.length === 0 ? null : Math.max(...seconds) * 1000;
}

/** Of a path that only receives, Chromium says what it begins with for ever. */
function uplinkOf(transports: readonly (readonly Entry[])[]): number | null {
  const bits = transports
    .filter((entries) => entries.some(({ type }) => type === 'outbound-rtp'))
    .flat()
    .flatMap(({ type, nominated, availableOutgoingBitrate: estimate }) =>
      type === 'candidate-pair' && nominated === true && estimate !== undefined ? [estimate] : [],
    );
  return bits.length === 0 ? null : Math.max(...bits) / 1000;
}

function sum(
  entries: readonly Entry[],
  field:
    | 'framesDecoded'
    | 'framesSent'
    | 'freezeCount'
    | 'bytesReceived'
    | 'bytesSent'
    | 'packetsReceived'
    | 'packetsLost'
    | 'packetsSent'
    | 'retransmittedPacketsSent',
) {
  return entries.reduce((total, entry) => total + (entry[field] ?? 0), 0);
}
