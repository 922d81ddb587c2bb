import type { SfuEvent } from '@visavis/protocol';
import type { Context } from './context.ts';
import { partiesOf } from './parties-of.ts';
import { countIn, isPictureHeld, note } from '../store/timeline.ts';

/** More of one call says nothing new; a browser that toggles fills no timeline. */
const MOST_OF_CALL = 50;

type PausedEvent = Extract<SfuEvent, { type: 'producer-paused' }>;

/**
 * K34: that the picture waited because the line was weak, and that it came back, is in the case's timeline; a camera that its person
 * switched off is not. Called with every pause of the freelancer's media, in order.
 */
export async function noteHeldPicture(context: Context, { callId, from, paused, why }: PausedEvent): Promise<void> {
  if (from !== 'freelancer' && from !== 'phone') return;
  const parties = await partiesOf(context, callId);
  if (!parties) return;
  await context.store.transaction(async (tx, now) => {
    const wasHeld = await isPictureHeld(tx, parties.caseId, callId);
    const isHeld = paused && why === 'weak-line';
    if (wasHeld === isHeld) return;
    if (isHeld && (await countIn(tx, parties.caseId, callId, 'picture-held', 'visavis')) >= MOST_OF_CALL) return;
    await note(tx, parties.caseId, isHeld ? 'picture-held' : 'picture-back', 'visavis', now, { callId });
  });
}
