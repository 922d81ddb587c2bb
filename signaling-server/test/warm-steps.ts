import type { CallId, CaseId, OfferId, PreparedSeat, Sfu, StaffId, TicketId } from '@visavis/protocol';
import { acceptOffer } from '../src/use-cases/accept-offer.ts';
import type { Context } from '../src/use-cases/context.ts';
import { offerTo } from '../src/use-cases/offer-next.ts';
import { keepWarm } from '../src/use-cases/warm-call.ts';
import type { House } from './house.ts';

/* Steps on the way to a prepared call, and what people were told of it. */

export const seatsOf = (house: House, to: CaseId | StaffId): CallId[] =>
  house.factsTo(to, 'media:seat').map((fact) => (fact as PreparedSeat).callId);

export const goneOf = (house: House, to: CaseId | StaffId): CallId[] =>
  house.factsTo(to, 'media:seat-gone').map((fact) => (fact as { callId: CallId }).callId);

/** The prepared calls that somebody was told of, and not that they are gone. */
export const heldSeatsOf = (house: House, of: CaseId | StaffId): CallId[] => {
  const media = house.told.filter(({ to, name }) => to === of && /^media:seat(-gone)?$/.test(name));
  const last = new Map(media.map(({ name, fact }) => [(fact as PreparedSeat).callId, name]));
  return [...last].filter(([, name]) => name === 'media:seat').map(([callId]) => callId);
};

/** Who waits is offered to this agent. */
export async function isOffered(context: Context, to: StaffId): Promise<OfferId> {
  const offered = await offerTo(context, to);
  if (!offered.ok) throw new Error(offered.refusal);
  return offered.value.id;
}

/** Who waits is this agent's contact; nothing is prepared by this. */
export async function isTaken(context: Context, by: StaffId): Promise<TicketId> {
  const contact = await acceptOffer(context, by, await isOffered(context, by));
  if (!contact.ok) throw new Error(contact.refusal);
  return contact.value.ticketId;
}

/** As the job does it at each step: the call is prepared for both. Answers ticket and call. */
export async function isWarm(
  house: House,
  by: StaffId,
  caseId: CaseId,
): Promise<{ ticketId: TicketId; callId: CallId }> {
  const ticketId = await isTaken(house.context, by);
  await keepWarm(house.context);
  const callId = seatsOf(house, caseId).at(-1);
  if (!callId) throw new Error('nothing was prepared');
  return { ticketId, callId };
}

/** The media node, one of whose answers waits until `open` is called. `asked` resolves as it is asked for. */
export function gated(
  sfu: Sfu,
  name: 'openCall' | 'joinSeat' | 'beginCall',
): { sfu: Sfu; asked: Promise<void>; open: () => void } {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const waits = async (...args: never[]) => {
    asked.resolve();
    await gate.promise;
    return (sfu[name] as (...args: never[]) => unknown)(...args);
  };
  return { sfu: withInstead(sfu, name, waits), asked: asked.promise, open: gate.resolve };
}

/** The media node, with one of its answers given by somebody else. */
export const withInstead = (sfu: Sfu, name: keyof Sfu, answer: (...args: never[]) => unknown): Sfu =>
  new Proxy(sfu, {
    get: (target, property) => {
      if (property === name) return answer;
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
