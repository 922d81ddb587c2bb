import type { Reply, SnapshotAsked, StaffId, TakeSnapshot } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { allowsPictures } from '../domain/evidence.ts';
import { isHeldBy } from '../domain/ticket.ts';
import { newEvidenceId } from '../secrets/ids.ts';
import { newSecret } from '../secrets/secret.ts';
import { cameraOf, openCallOf } from '../store/calls.ts';
import type { Snapshot } from '../store/snapshots.ts';
import { consentOf, insertSnapshot } from '../store/snapshots.ts';
import { holdTicket } from '../store/tickets.ts';
import type { Context } from './context.ts';

/** How long the freelancer's browser has to take the picture and send it. */
const WANTED_MS = 30_000;

/**
 * EV4: the agent asks for a picture of the call that is live; the browser that has the camera is told what to take. Nothing is kept
 * of one that does not come. Refusals: `not-found` (not this agent's ticket), `call-ended` (not this call, or not live),
 * `pictures-off` (by setting, or because there is no key), `no-consent`.
 */
export async function takeSnapshot(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch, callId }: TakeSnapshot,
): Promise<Reply<SnapshotAsked>> {
  const isSwitchedOn = context.vault !== null && context.policy.evidence.takesSnapshots;
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Omit<Snapshot, 'usedAt'>>> => {
    const ticket = await holdTicket(tx, ticketId);
    if (!ticket || !isHeldBy(ticket, agentId, epoch)) return refuse('not-found');
    const call = await openCallOf(tx, ticketId);
    if (call?.id !== callId || call.state !== 'live') return refuse('call-ended');
    if (!isSwitchedOn) return refuse('pictures-off');
    if (!allowsPictures(await consentOf(tx, callId), isSwitchedOn)) return refuse('no-consent');
    const asked = {
      id: newEvidenceId(),
      caseId: ticket.caseId,
      ticketId,
      callId,
      agentId,
      camera: await cameraOf(tx, ticketId),
      nonce: newSecret(),
      askedAt: now,
      expiresAt: now + WANTED_MS,
    };
    await insertSnapshot(tx, asked);
    return done(asked);
  });
  if (!reply.ok) return reply;
  const { id, nonce, expiresAt, caseId, camera } = reply.value;
  const wanted = { id, nonce, expiresAt };
  if (camera === 'phone') context.notifier.toPhone(caseId, 'snapshot:wanted', wanted);
  else context.notifier.toFreelancer(caseId, 'snapshot:wanted', wanted);
  return done({ id, expiresAt });
}
