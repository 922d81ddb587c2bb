import type { CaseId } from '@visavis/protocol';
import { keepPhoneThere } from '../store/phones.ts';
import type { Context } from './context.ts';
import { tellPhoneStatus } from './tell-phone.ts';

/** PH5: the phone's page has a line, or lost it; called by the socket edge as often as it likes. */
export async function setPhonePresence(context: Context, caseId: CaseId, isThere: boolean): Promise<void> {
  if (await keepPhoneThere(context.store.db, caseId, isThere)) await tellPhoneStatus(context, caseId);
}
