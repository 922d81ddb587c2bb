import type { CallId, CameraSource, CaseId, Millis } from '@visavis/protocol';
import { moveCamera } from '../store/calls.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { partiesOf } from './parties-of.ts';
import { openCallOfCase } from './phone-view.ts';

/** PH6: the picture of the case's call comes from there now, as its timeline says; answers of which call, where that is news. */
export async function moveCameraOf(tx: Tx, caseId: CaseId, camera: CameraSource, now: Millis): Promise<CallId | null> {
  const callId = await openCallOfCase(tx, caseId);
  if (!callId || !(await moveCamera(tx, callId, camera))) return null;
  await note(tx, caseId, camera === 'phone' ? 'camera-on-phone' : 'camera-on-computer', 'freelancer', now, { callId });
  return callId;
}

/** After the commit: the agent sees where the picture comes from. */
export async function tellCamera(context: Context, callId: CallId, camera: CameraSource): Promise<void> {
  const parties = await partiesOf(context, callId);
  if (parties?.agentId) context.notifier.toAgent(parties.agentId, 'call:camera', { callId, camera });
}
