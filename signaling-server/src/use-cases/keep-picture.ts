import type { Millis, Nothing, Refused, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { allowsPictures } from '../domain/evidence.ts';
import { openCallOf } from '../store/calls.ts';
import type { Snapshot } from '../store/snapshots.ts';
import { consentOf } from '../store/snapshots.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket } from '../store/tickets.ts';
import type { Context } from './context.ts';
import type { EvidenceFacts, EvidenceKind, SealedEvidence, Vault } from './ports.ts';

class NotAllowed extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.refusal);
    this.refused = refused;
  }
}

/**
 * EV4: whether a picture that was asked for may be taken in now. Until the transaction ends nobody takes back a consent and no
 * call ends. Refusals: `pictures-off`, `call-ended`, `no-consent`.
 */
export async function mayTakeIn(context: Context, tx: Tx, asked: Snapshot): Promise<Reply<Nothing>> {
  if (!context.policy.evidence.takesSnapshots) return refuse('pictures-off');
  await holdTicket(tx, asked.ticketId);
  const call = await openCallOf(tx, asked.ticketId);
  if (call?.id !== asked.callId || call.state !== 'live') return refuse('call-ended');
  return allowsPictures(await consentOf(tx, asked.callId), true) ? done({}) : refuse('no-consent');
}

type Picture = {
  readonly kind: EvidenceKind;
  readonly facts: EvidenceFacts;
  readonly bytes: Uint8Array;
  /** What is kept with it, or neither is. */
  readonly also: (tx: Tx, sealed: SealedEvidence, now: Millis) => Promise<void>;
};

/**
 * EV4: keeps a picture if that is still allowed as it is sealed; otherwise nothing of it is left. Refusals: those of `mayTakeIn`.
 * Called by whoever takes in a picture or the desk's frame, after asking `mayTakeIn` first.
 */
export async function keepPicture(
  context: Context,
  vault: Vault,
  asked: Snapshot,
  { kind, facts, bytes, also }: Picture,
): Promise<Reply<Nothing>> {
  const writer = await vault.open(asked.caseId, kind, facts);
  try {
    await writer.write(bytes);
    await writer.seal(async (tx, sealed, now) => {
      const may = await mayTakeIn(context, tx, asked);
      if (!may.ok) throw new NotAllowed(may);
      await also(tx, sealed, now);
    });
    return done({});
  } catch (error) {
    await writer.discard();
    if (error instanceof NotAllowed) return error.refused;
    throw error;
  }
}
