import type { EvidenceId, EvidencePiece } from '@visavis/protocol';
import type { Ask } from './asks.ts';
import { idleAsk } from './asks.ts';
import type { Likeness } from './picture-likeness.ts';

/** What is shown of the pictures of a case. */
export type PicturesView = {
  readonly pieces: readonly EvidencePiece[];
  readonly ask: Ask;
  /** Of the last one that was asked for here: `waiting` until it comes, `none-came` when its time was over. */
  readonly last: 'none' | 'waiting' | 'taken' | 'none-came';
  /** Of pictures beside which there is what the desk had received. */
  readonly likeness: ReadonlyMap<EvidenceId, Likeness>;
};

export const NO_PICTURES: PicturesView = { pieces: [], ask: idleAsk, last: 'none', likeness: new Map() };

export const pictureUrl = (id: EvidenceId): string => `/api/v1/staff/evidence/${id}`;
