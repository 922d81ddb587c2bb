import type { FactOf, MediaFacts, SfuEvent } from '@visavis/protocol';
import type { Log } from '../use-cases/ports.ts';
import type { Context } from '../use-cases/context.ts';
import { noteHeldPicture } from '../use-cases/note-held-picture.ts';
import { noteMediaBack } from '../use-cases/note-gap.ts';
import { partiesOf } from '../use-cases/parties-of.ts';
import { followPicture } from '../use-cases/phone-picture.ts';
import { restoreCall } from '../use-cases/restore-call.ts';
import { tellWatcher } from '../use-cases/tell-watcher.ts';
import { coolCall } from '../use-cases/warm-call.ts';

type ProducerFact = 'media:producer-added' | 'media:producer-paused' | 'media:producer-closed';
type MediaFact = {
  [Name in ProducerFact]: { readonly name: Name; readonly fact: FactOf<MediaFacts, Name> };
}[ProducerFact];

/** Relays a media node's events one after the other, in the order they came. */
export function relayInOrder(
  context: Context,
  log: Log,
): { take: (event: SfuEvent) => void; settled: () => Promise<void> } {
  let turn: Promise<void> = Promise.resolve();
  return {
    take: (event) => {
      turn = turn
        .then(() => relay(context, event))
        .catch((error: unknown) => log.error({ err: error, event: event.type }, 'a media event could not be relayed'));
    },
    settled: () => turn,
  };
}

/**
 * Tells the browsers what happened in the media node; each event goes only to the seats it names. A call whose worker
 * died is made anew (K20); where that cannot be done now, a job does it later (K9).
 */
async function relay(context: Context, event: SfuEvent): Promise<void> {
  if (event.type === 'call-lost') {
    await coolCall(context, event.callId);
    context.warmthChanged();
    return restoreCall(context, event.callId);
  }
  const parties = await partiesOf(context, event.callId);
  if (!parties) return;
  if (event.type === 'consumer-added') {
    const { callId, seat, consumer } = event;
    if (seat === 'agent' && parties.agentId)
      context.notifier.toAgent(parties.agentId, 'media:consumer-added', { callId, consumer });
    if (seat === 'freelancer')
      context.notifier.toFreelancer(parties.caseId, 'media:consumer-added', { callId, consumer });
    if (seat === 'supervisor') await tellWatcher(context, callId, 'media:consumer-added', { callId, consumer });
    return;
  }
  const { name, fact } = mediaFactOf(event);
  const { notifier } = context;
  if (event.audience.includes('agent') && parties.agentId) notifier.toAgent(parties.agentId, name, fact);
  if (event.audience.includes('freelancer')) notifier.toFreelancer(parties.caseId, name, fact);
  if (event.audience.includes('supervisor')) await tellWatcher(context, event.callId, name, fact);
  await followPicture(context, event);
  if (event.type === 'producer-added') await noteMediaBack(context, event);
  if (event.type === 'producer-paused') await noteHeldPicture(context, event);
}

function mediaFactOf(event: Exclude<SfuEvent, { type: 'call-lost' | 'consumer-added' }>): MediaFact {
  const { callId } = event;
  switch (event.type) {
    case 'producer-added':
      return { name: 'media:producer-added', fact: { callId, producer: event.producer } };
    case 'producer-paused':
      return {
        name: 'media:producer-paused',
        fact: { callId, producerId: event.producerId, paused: event.paused, ...(event.why && { why: event.why }) },
      };
    case 'producer-closed':
      return { name: 'media:producer-closed', fact: { callId, producerId: event.producerId } };
  }
}
