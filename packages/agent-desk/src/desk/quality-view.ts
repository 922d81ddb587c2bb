import type { CallSample, NodeView } from '@visavis/protocol';

/* What views are told of how a call goes: types only, so that no view knows the media client. */

/** One side's line: what its browser measured, and what the media node sees of it. */
export type LineView = { readonly sample: CallSample; readonly node: NodeView | null };

/**
 * `sharp`: `asked` their browser has not said yet that it sends one · `refused` it did not, or the server said no. `theirs` and `yours`
 * are null until they are measured.
 */
export type QualityView = {
  readonly theirs: LineView | null;
  readonly yours: LineView | null;
  readonly sharp: 'off' | 'asked' | 'on' | 'refused';
};

export const UNKNOWN_QUALITY: QualityView = { theirs: null, yours: null, sharp: 'off' };
