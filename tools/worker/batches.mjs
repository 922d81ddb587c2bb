// The worker's headers are heavy: compiled one by one, its 258 sources spend most of the time on reading the same
// headers again. So several sources are compiled as one.

/** Small enough that every core has something to do until the end. */
const batchSize = 12;

/** Sources that define a name which a neighbour defines too, so that they cannot share a batch with it. */
const loners = [
  'goog_cc/trendline_estimator.cc',
  'src/DepOpenSSL.cpp',
  'src/RTC/BWE/LossBasedController.cpp',
  'src/RTC/BWE/TargetRateController.cpp',
  'src/RTC/RTP/RtxStream.cpp',
  'src/RTC/SCTP/association/TransmissionControlBlock.cpp',
  'src/RTC/SvcProducerStreamManager.cpp',
  'src/RTC/TransportCongestionControlServer.cpp',
  'src/handles/TcpServerHandle.cpp',
  'src/handles/UdpSocketHandle.cpp',
  'src/handles/UnixStreamSocketHandle.cpp',
];

/**
 * Groups sources `{path, bytes}` that lie beside each other; those with most to compile come first, so that no core is left
 * with them at the end.
 */
export function batchesOf(sources, size = batchSize) {
  const isLoner = ({ path }) => loners.some((loner) => path.endsWith(loner));
  const isWebrtc = ({ path }) => path.includes('/libwebrtc/');
  const sorted = sources.filter((source) => !isLoner(source)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const batches = [
    ...slices(sorted.filter(isWebrtc), size),
    ...slices(
      sorted.filter((source) => !isWebrtc(source)),
      size,
    ),
    ...sources.filter(isLoner).map((source) => [source]),
  ];
  return batches.sort((a, b) => bytesOf(b) - bytesOf(a));
}

/** A batch that did not compile, cut in two: a release may bring a clash of names that `loners` does not know. */
export function halves(batch) {
  return slices(batch, Math.ceil(batch.length / 2));
}

/** A source that includes the batch. Each file sets its own MS_CLASS for its log lines. */
export function textOf(batch) {
  return batch.map(({ path }) => `#undef MS_CLASS\n#include "${path}"\n`).join('');
}

function bytesOf(batch) {
  return batch.reduce((sum, { bytes }) => sum + bytes, 0);
}

function slices(files, size) {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, i) => files.slice(i * size, (i + 1) * size));
}
