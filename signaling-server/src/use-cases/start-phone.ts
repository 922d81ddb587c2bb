import type { CaseId, PhoneSession, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { PHONE_SESSION_MS } from '../domain/phone.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { endPhones, useLink } from '../store/phones.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';
import { isOver } from './phone-view.ts';
import { putPhoneOut, tellPhoneStatus } from './tell-phone.ts';

type Started = { readonly caseId: CaseId; readonly isInsteadOfAnother: boolean; readonly session: PhoneSession };

/**
 * PH1, PH2: exchanges a link's token for the phone's session, once, on a press of a button; the phone that was there before is put
 * out. Refusal: `phone-link-invalid`, whatever is wrong with it.
 */
export async function startPhone(context: Context, token: string): Promise<Reply<PhoneSession>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Started>> => {
    const session = newSecret();
    const phone = await useLink(tx, hashOf(token), hashOf(session), now);
    if (!phone || (await isOver(tx, phone, now))) return refuse('phone-link-invalid');
    const others = { links: true, joined: true, except: hashOf(session) };
    const isInsteadOfAnother = await endPhones(tx, phone.caseId, now, others);
    const expiresAt = instant(phone.offeredAt + PHONE_SESSION_MS);
    return done({ caseId: phone.caseId, isInsteadOfAnother, session: { session, expiresAt } });
  });
  if (!reply.ok) return reply;
  const { caseId, isInsteadOfAnother, session } = reply.value;
  if (isInsteadOfAnother) await putPhoneOut(context, caseId, 'other-phone');
  await tellPhoneStatus(context, caseId);
  return done(session);
}
