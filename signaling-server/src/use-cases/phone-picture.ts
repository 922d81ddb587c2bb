import type { SfuEvent } from '@visavis/protocol';
import { callOf, cameraOf } from '../store/calls.ts';
import { keepPicture } from '../store/phones.ts';
import type { Context } from './context.ts';
import { moveCameraOf, tellCamera } from './move-camera.ts';
import { partiesOf } from './parties-of.ts';
import { stopPhone } from './stop-phone.ts';
import { tellPhoneStatus } from './tell-phone.ts';

type ProducerEvent = Exclude<SfuEvent, { type: 'call-lost' | 'consumer-added' }>;

/**
 * PH5, PH6: keeps what the media node says of the phone's picture, and tells both sides. A computer that begins to send a picture
 * has taken back, whatever it said before. Called with every event of a producer, in order.
 */
export async function followPicture(context: Context, event: ProducerEvent): Promise<void> {
  if (event.from === 'phone') return keepPhonePicture(context, event);
  if (event.from !== 'freelancer' || event.type !== 'producer-added' || event.producer.kind !== 'video') return;
  const call = await callOf(context.store.db, event.callId);
  if (!call || (await cameraOf(context.store.db, call.ticketId)) !== 'phone') return;
  const parties = await partiesOf(context, event.callId);
  if (parties) await stopPhone(context, parties.caseId);
}

async function keepPhonePicture(context: Context, event: ProducerEvent): Promise<void> {
  const parties = await partiesOf(context, event.callId);
  if (!parties) return;
  const { caseId } = parties;
  const isMoved = await context.store.transaction(async (tx, now) => {
    const isGone = event.type === 'producer-closed';
    const isPaused = event.type === 'producer-paused' ? event.paused : !isGone && event.producer.paused;
    const isThere = await keepPicture(tx, caseId, isGone ? null : event.callId, isPaused);
    if (!isThere || isGone) return false;
    return (await moveCameraOf(tx, caseId, 'phone', now)) !== null;
  });
  await tellPhoneStatus(context, caseId);
  if (isMoved) await tellCamera(context, event.callId, 'phone');
}
