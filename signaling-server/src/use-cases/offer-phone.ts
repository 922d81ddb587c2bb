import type { CaseId, PhoneLink, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { PHONE_LINK_MS } from '../domain/phone.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { holdCase } from '../store/cases.ts';
import { endPhones, insertPhone } from '../store/phones.ts';
import type { Context } from './context.ts';
import { tellPhoneStatus } from './tell-phone.ts';

/**
 * PH1: a link by which one phone can become the freelancer's camera, instead of any that waits; a phone that has joined goes on
 * until another does. Asked by the computer, with its own `session`. Refusals: `not-found`, `case-decided`.
 */
export async function offerPhone(context: Context, caseId: CaseId, session: string): Promise<Reply<PhoneLink>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<PhoneLink>> => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse('not-found');
    if (held.state === 'decided') return refuse('case-decided');
    await endPhones(tx, caseId, now, { links: true, joined: false });
    const token = newSecret();
    const expiresAt = now + PHONE_LINK_MS;
    const offered = {
      state: 'offered',
      caseId,
      freelancerSession: hashOf(session),
      offeredAt: now,
      expiresAt,
    } as const;
    await insertPhone(tx, offered, hashOf(token));
    return done({ token, url: `${context.policy.phoneUrl}#t=${token}`, expiresAt });
  });
  if (reply.ok) await tellPhoneStatus(context, caseId);
  return reply;
}
