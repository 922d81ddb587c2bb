import type { CallId, CallSample, CallSide, LineLevel, LineWay } from '@visavis/protocol';
import { reportsOfCalls, type CallReport } from '../store/call-reports.ts';
import type { Happened } from '../store/console.ts';
import type { Db } from '../store/store.ts';
import { sentenceOf } from './timeline-words.ts';

const SIDES: Readonly<Record<CallSide, string>> = { freelancer: 'Freelancer’s line', agent: 'Agent’s line' };
const LEVELS: readonly LineLevel[] = ['good', 'weak', 'poor'];
const WAYS: Readonly<Record<LineWay, string>> = {
  udp: 'direct over UDP',
  tcp: 'direct over TCP',
  'relay-udp': 'by a relay over UDP',
  'relay-tcp': 'by a relay over TCP',
  'relay-tls': 'by a relay over TLS',
};

/**
 * K31: sentences for a case's timeline in which the end of a call says how its lines were, for agents and supervisors of later days.
 * Called wherever a timeline is read, with all that happened to the case.
 */
export async function sentencesFor(
  db: Db,
  happened: readonly Happened[],
): Promise<(one: Pick<Happened, 'kind' | 'detail'>) => string> {
  const ended = happened.flatMap(({ kind, detail }) => (kind === 'call-ended' ? [detail['callId'] as CallId] : []));
  const reports = await reportsOfCalls(db, ended);
  return ({ kind, detail }) => {
    const sentence = sentenceOf({ kind, detail });
    if (kind !== 'call-ended') return sentence;
    const ofCall = reports.filter(({ callId }) => callId === detail['callId']);
    return [sentence, ...linesOf(ofCall)].join('. ');
  };
}

function linesOf(reports: readonly CallReport[]): string[] {
  return (Object.keys(SIDES) as CallSide[]).flatMap((side) => {
    const ofSide = reports.filter((report) => report.side === side);
    return ofSide.length === 0 ? [] : [`${SIDES[side]}: ${levelsOf(ofSide)} (${numbersOf(ofSide)})`];
  });
}

/** Each level by its share of the call. */
function levelsOf(reports: readonly CallReport[]): string {
  const shares = LEVELS.flatMap((level) => {
    const count = reports.filter(({ sample }) => sample.level === level).length;
    return count === 0 ? [] : [{ level, percent: Math.max(1, Math.round((count / reports.length) * 100)) }];
  });
  if (shares.length === 1) return `${shares[0]?.level} throughout`;
  return shares.map(({ level, percent }) => `${level} ${percent} %`).join(', ');
}

/** What was usual: half of the reports said less, half more. */
function numbersOf(reports: readonly CallReport[]): string {
  const samples = reports.map(({ sample }) => sample);
  const loss = middle(samples, ({ lossPercent }) => lossPercent)?.lossPercent;
  const roundTrip = middle(samples, ({ roundTripMs }) => roundTripMs)?.roundTripMs;
  const way = samples.findLast((sample) => sample.way !== null)?.way;
  const ofLine = [
    ...(typeof loss === 'number' ? [`${loss} % lost`] : []),
    ...(typeof roundTrip === 'number' ? [`${Math.round(roundTrip)} ms`] : []),
    ...(way ? [WAYS[way]] : []),
  ];
  return [...pictureOf(samples), ...ofLine].join(', ');
}

function pictureOf(samples: readonly CallSample[]): string[] {
  const pictures = samples.flatMap(({ picture }) => (picture && picture.width > 0 ? picture : []));
  const usual = middle(pictures, ({ width, height }) => width * height);
  if (!usual) return [];
  const fps = middle(pictures, (each) => each.fps)?.fps ?? 0;
  const size = `${usual.width}×${usual.height}, ${Math.round(fps)} frames/s`;
  return usual.codec ? [size, usual.codec] : [size];
}

/** The one in the middle by a number; those without it do not count. */
function middle<One>(all: readonly One[], by: (one: One) => number | null): One | undefined {
  const counted = all.flatMap((one) => {
    const number = by(one);
    return number === null ? [] : [{ one, number }];
  });
  counted.sort((a, b) => a.number - b.number);
  return counted[Math.floor((counted.length - 1) / 2)]?.one;
}
