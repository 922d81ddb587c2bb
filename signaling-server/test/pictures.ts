import { createHash } from 'node:crypto';
import type { EvidenceId, SnapshotAsked } from '@visavis/protocol';
import { SnapshotWanted } from '@visavis/protocol';
import { sql } from 'kysely';
import { hashOf, newSecret } from '../src/secrets/secret.ts';
import { insertFreelancerSession } from '../src/store/credentials.ts';
import { takeInPicture } from '../src/use-cases/take-in-picture.ts';
import { takeSnapshot } from '../src/use-cases/take-snapshot.ts';
import { aJpeg } from './a-jpeg.ts';
import { heldNow } from './desk-acts.ts';
import type { House } from './house.ts';
import type { PicturedCall } from './pictured-call.ts';

/* Pictures as the desk asks for them and the freelancer's browser sends them. */

let settings = 1_000;

/** The site wants pictures, or does not any more. */
export function wantsPictures(house: House, takesSnapshots = true): void {
  const { livePolicy } = house.context;
  const evidence = { takesSnapshots, verifiedDays: 30, notVerifiedDays: 180 };
  livePolicy.take({
    version: (settings += 1),
    settings: { evidence: { ...livePolicy.defaults.evidence, ...evidence } },
  });
}

/** The freelancer agreed to pictures of this call, or did not. */
export async function agreesToPictures(house: House, { callId }: PicturedCall, pictures = true): Promise<void> {
  const consent = JSON.stringify({ pictures, recording: false });
  await sql`update calls set consent = ${consent}::jsonb where id = ${callId}`.execute(house.context.store.db);
}

export async function aSessionOf(house: House, { caseId }: Pick<PicturedCall, 'caseId'>): Promise<string> {
  const session = newSecret();
  const expiresAt = house.clock.now() + 86_400_000;
  const kept = { secretHash: hashOf(session), caseId, invitationId: null, expiresAt };
  await house.context.store.transaction((tx) => insertFreelancerSession(tx, kept));
  return session;
}

export async function asks(house: House, call: PicturedCall): Promise<SnapshotAsked> {
  const held = await heldNow(house.context, call.ticketId);
  const asked = await takeSnapshot(house.context, call.ada, { ...held, callId: call.callId });
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value;
}

/** What the freelancer's computer was told last. */
export const wanted = (house: House, { caseId }: PicturedCall): SnapshotWanted =>
  SnapshotWanted.parse(house.factsTo(caseId, 'snapshot:wanted').at(-1));

export const hashFor = (nonce: string, bytes: Uint8Array): string =>
  createHash('sha256').update(nonce).update(bytes).digest('hex');

/** A picture was asked for and came. */
export async function hasPicture(house: House, call: PicturedCall, bytes = aJpeg()): Promise<EvidenceId> {
  const { id } = await asks(house, call);
  const session = await aSessionOf(house, call);
  const { nonce } = wanted(house, call);
  const taken = await takeInPicture(house.context, session, id, { bytes, hash: hashFor(nonce, bytes) });
  if (!taken.ok) throw new Error(taken.refusal);
  return id;
}
