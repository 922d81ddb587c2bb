import type { CallId, FactOf, MediaFacts, SfuEvent } from '@visavis/protocol';
import type { Log } from '../use-cases/ports.ts';
import type { Context } from '../use-cases/context.ts';
import { noteHeldPicture } from '../use-cases/note-held-picture.ts';
import { noteMediaBack } from '../use-cases/note-gap.ts';
import { partiesOf } from '../use-cases/parties-of.ts';
import { followPicture } from '../use-cases/phone-picture.ts';
import { restoreCall } from '../use-cases/restore-call.ts';
import { tellWatcher } from '../use-cases/tell-watcher.ts';
import { Turns } from '../use-cases/turns.ts';
import { coolCall } from '../use-cases/warm-call.ts';

type ProducerFact = 'media:producer-added' | 'media:producer-paused' | 'media:producer-closed';
type MediaFact = {
  [Name in ProducerFact]: { readonly name: Name; readonly fact: FactOf<MediaFacts, Name> };
}[ProducerFact];

type ProducerEvent = Exclude<SfuEvent, { type: 'call-lost' | 'consumer-added' }>;
type Parties = NonNullable<Awaited<ReturnType<typeof partiesOf>>>;

/** Relays a media node's events, those of one call one after the other in the order they came; no call waits for another. */
export function relayInOrder(
  context: Context,
  log: Log,
): { take: (event: SfuEvent) => void; settled: () => Promise<void> } {
  const turns = new Turns();
  const onTheirWay = new Set<Promise<void>>();
  return {
    take: (event) => {
      const relayed: Promise<void> = turns
        .take(event.callId, () => relay(context, event))
        .catch((error: unknown) => log.error({ err: error, event: event.type }, 'a media event could not be relayed'))
        .finally(() => onTheirWay.delete(relayed));
      onTheirWay.add(relayed);
    },
    settled: async () => void (await Promise.all(onTheirWay)),
  };
}

/**
 * Tells the browsers what happened in the media node; each event goes only to the seats it names. A call whose worker
 * died is made anew (K20); where that cannot be done now, a job does it later (K9).
 */
async function relay(context: Context, event: SfuEvent): Promise<void> {
  if (event.type === 'call-lost') return callLost(context, event.callId);
  const parties = await partiesOf(context, event.callId);
  if (!parties) return;
  if (event.type === 'consumer-added') return tellConsumer(context, parties, event);
  await tellAudience(context, parties, event);
  await followPicture(context, event);
  if (event.type === 'producer-added') await noteMediaBack(context, event);
  if (event.type === 'producer-paused') await noteHeldPicture(context, event);
}

async function callLost(context: Context, callId: CallId): Promise<void> {
  await coolCall(context, callId);
  context.warmthChanged();
  await restoreCall(context, callId);
}

async function tellConsumer(
  context: Context,
  { agentId, caseId }: Parties,
  { callId, seat, consumer }: Extract<SfuEvent, { type: 'consumer-added' }>,
): Promise<void> {
  const added = ['media:consumer-added', { callId, consumer }] as const;
  if (seat === 'agent' && agentId) context.notifier.toAgent(agentId, ...added);
  if (seat === 'freelancer') context.notifier.toFreelancer(caseId, ...added);
  if (seat === 'supervisor') await tellWatcher(context, callId, ...added);
}

async function tellAudience(context: Context, { agentId, caseId }: Parties, event: ProducerEvent): Promise<void> {
  const { name, fact } = mediaFactOf(event);
  const { audience } = event;
  if (audience.includes('agent') && agentId) context.notifier.toAgent(agentId, name, fact);
  if (audience.includes('freelancer')) context.notifier.toFreelancer(caseId, name, fact);
  if (audience.includes('supervisor')) await tellWatcher(context, event.callId, name, fact);
}

function mediaFactOf(event: ProducerEvent): MediaFact {
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
