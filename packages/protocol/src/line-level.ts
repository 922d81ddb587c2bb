import type { LineLevel, NodeView } from './quality-messages.ts';

const LEVELS: readonly LineLevel[] = ['good', 'weak', 'poor'];
/** mediasoup's score of a stream, 0 to 10: about its delivered share to the power of four, so that 7 is a twelfth lost and 3 a quarter. */
const WEAK_SCORE = 7;
const POOR_SCORE = 3;

/**
 * How a line is, by its own browser and by the media node, whichever thinks less of it. Called by the server with each report, and
 * by the desk for its own line. A stream of which nothing comes says nothing: its camera may be off.
 */
export function levelWith(level: LineLevel, node: NodeView | null): LineLevel {
  const scores = (node?.kinds ?? []).flatMap(({ kbps, score }) => (kbps > 0 ? [score] : []));
  const worst = Math.min(10, ...scores);
  const seen = worst <= POOR_SCORE ? 'poor' : worst <= WEAK_SCORE ? 'weak' : 'good';
  return LEVELS.indexOf(seen) > LEVELS.indexOf(level) ? seen : level;
}
