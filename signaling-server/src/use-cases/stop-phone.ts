import type { CaseId, Nothing, Reply } from '@visavis/protocol';
import { done } from '@visavis/protocol';
import { endPhones } from '../store/phones.ts';
import type { Context } from './context.ts';
import { moveCameraOf, tellCamera } from './move-camera.ts';
import { putPhoneOut, tellPhoneStatus } from './tell-phone.ts';

/** PH3: the computer takes back: the link and the phone's session are worth nothing from now on, and its media is closed at once. */
export async function stopPhone(context: Context, caseId: CaseId): Promise<Reply<Nothing>> {
  const moved = await context.store.transaction(async (tx, now) => {
    await endPhones(tx, caseId, now, { links: true, joined: true });
    return moveCameraOf(tx, caseId, 'computer', now);
  });
  await putPhoneOut(context, caseId, 'stopped');
  await tellPhoneStatus(context, caseId);
  if (moved) await tellCamera(context, moved, 'computer');
  return done({});
}
