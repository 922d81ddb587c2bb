import type { CaseId, PhoneSnapshot, Reply } from '@visavis/protocol';
import { done } from '@visavis/protocol';
import { PHONE_SESSION_MS } from '../domain/phone.ts';
import { hashOf } from '../secrets/secret.ts';
import { phoneOfSession } from '../store/phones.ts';
import type { Context } from './context.ts';
import { isOver, phoneSnapshot } from './phone-view.ts';

/** PH2, PH4: the case whose camera this phone is; null for a session that is not ours, ended, or over. Asked before each command. */
export async function phoneBehind({ store }: Context, session: string): Promise<CaseId | null> {
  const now = await store.now();
  const phone = await phoneOfSession(store.db, hashOf(session), now - PHONE_SESSION_MS);
  return phone && !(await isOver(store.db, phone, now)) ? phone.caseId : null;
}

/** All that the phone's page shows; asked after every connect. */
export async function syncPhone({ store, policy }: Context, caseId: CaseId): Promise<Reply<PhoneSnapshot>> {
  return done(await phoneSnapshot(store.db, caseId, policy, await store.now()));
}
