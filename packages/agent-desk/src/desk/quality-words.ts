import type { CallSample, LineLevel, LineWay } from '@visavis/protocol';

/* Words about how a call goes and about looking at its picture closely. */

export const quality = {
  heading: 'Connection in numbers',
  theirs: 'Their line',
  yours: 'Your line',
  levels: { good: 'good', weak: 'weak', poor: 'poor' } satisfies Record<LineLevel, string>,
  measuring: 'measuring',
  show: 'Show the numbers',
  close: 'Close the numbers',
  notYet: 'Measured every two seconds; their side comes every ten.',
  columns: { theirs: 'Theirs, sent', yours: 'Yours, shown' },
  picture: 'Picture',
  fps: 'Frames/s',
  codec: 'Codec',
  limitedBy: 'Kept small by',
  limits: { cpu: 'their device', bandwidth: 'their line', other: 'something else' } satisfies Record<
    Exclude<NonNullable<NonNullable<CallSample['picture']>['limitedBy']>, 'none'>,
    string
  >,
  loss: 'Lost packets',
  roundTrip: 'Round trip',
  jitter: 'Jitter',
  rate: 'Sent, received',
  way: 'Way',
  ways: {
    udp: 'direct, UDP',
    tcp: 'direct, TCP',
    'relay-udp': 'relay over UDP',
    'relay-tcp': 'relay over TCP',
    'relay-tls': 'relay over TLS',
  } satisfies Record<LineWay, string>,
  freezes: 'Stood still',
  times: (count: number) => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`),
  score: 'Server’s score',
  scores: { audio: 'sound', video: 'picture' },
  none: '–',
} as const;

export const picture = {
  sharper: 'Sharper picture',
  sharperAsked: 'Asking…',
  sharperOn: 'Sharper: on',
  sharperHint:
    'For up to a minute their camera sends its full size and fewer frames. They are told. It ends by itself when their line gets poor.',
  sharperOnPhone: 'Their phone is the camera: it cannot be asked for a sharper picture.',
  sharperRefused: 'Their browser did not send a sharper picture.',
  freeze: 'Freeze and compare',
  unfreeze: 'Close the comparison',
  compare: 'Comparison',
  frozen: 'Frozen picture',
  profile: 'Profile photo',
  live: 'Live picture',
  liveNow: 'Live',
  nothingKept: 'Only on this screen: gone when you close it or the call ends.',
  zoomable: (what: string) => `${what}. Plus and minus zoom, arrow keys move, zero shows all.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomAll: 'Show all',
  zoomOf: (what: string) => `Zoom: ${what}`,
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  held: 'No picture just now: their line is too weak for it, so that you hear them. It comes back by itself.',
  off: 'Their camera is switched off.',
} as const;
