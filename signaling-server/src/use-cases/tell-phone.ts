import type { CaseId, PhoneEnd } from '@visavis/protocol';
import type { Context } from './context.ts';
import { openCallOfCase, phoneSnapshot, phonesNow, phoneStatusNow } from './phone-view.ts';
import { endPhones, phonesOf } from '../store/phones.ts';

/** The computer learns what became of the phone. */
export async function tellPhoneStatus({ store, notifier }: Context, caseId: CaseId): Promise<void> {
  notifier.toFreelancer(caseId, 'phone:changed', await phoneStatusNow(store.db, caseId, await store.now()));
}

/**
 * quality T12: after the commit that ended a joined phone: its transports in the call are closed in the media node, its page is
 * told why, and its socket closed.
 */
export async function putPhoneOut(context: Context, caseId: CaseId, why: PhoneEnd): Promise<void> {
  const { store, sfu, notifier } = context;
  notifier.toPhone(caseId, 'phone:ended', { why });
  const callId = await openCallOfCase(store.db, caseId);
  if (callId) await sfu.leaveSeat({ callId, seat: 'phone' });
}

/**
 * PH4: the phone hears what is so now, or that it is over. Called whenever something of the case was told to its freelancer, and
 * when their line went.
 */
export async function followPhone(context: Context, caseId: CaseId): Promise<void> {
  const { store, notifier, policy } = context;
  const isJoined = ({ state }: { readonly state: string }): boolean => state === 'joined';
  if (!(await phonesOf(store.db, caseId)).some(isJoined)) return;
  const now = await store.now();
  if ((await phonesNow(store.db, caseId, now)).some(isJoined)) {
    notifier.toPhone(caseId, 'phone:changed', await phoneSnapshot(store.db, caseId, policy, now));
    return;
  }
  await store.transaction((tx, at) => endPhones(tx, caseId, at, { links: true, joined: true }));
  await putPhoneOut(context, caseId, 'over');
  await tellPhoneStatus(context, caseId);
}
