import type { SfuEvent } from '@visavis/protocol';
import type { Context } from './context.ts';
import { partiesOf } from './parties-of.ts';
import { isPictureHeld, note } from '../store/timeline.ts';

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
    await note(tx, parties.caseId, isHeld ? 'picture-held' : 'picture-back', 'visavis', now, { callId });
  });
}
