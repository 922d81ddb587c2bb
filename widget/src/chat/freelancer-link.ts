import { Link } from '@visavis/link';
import {
  FREELANCER_NAMESPACE,
  freelancerCommands,
  freelancerFacts,
  PROTOCOL_VERSION,
  type FreelancerCommands,
  type FreelancerFacts,
  type PhoneStatus,
  type Typing,
} from '@visavis/protocol';
import type { CaseEvent } from './case-state.ts';

export type FreelancerLink = Link<FreelancerCommands, FreelancerFacts>;

/** Who may have the seat: the session, which tab it is, and whether it takes the seat from another that is live. */
export type Seat = { readonly session: string; readonly tab: string; readonly takesOver: boolean };

/** Who hears what the server tells. */
export type Hearing = {
  readonly tell: (event: CaseEvent) => void;
  readonly typing: (typing: Typing) => void;
  readonly phone: (status: PhoneStatus) => void;
};

const ways = new WeakMap<object, () => { readonly server: string; readonly session: string }>();

/** What goes beside a line, over HTTP: where to, and by which session. */
export const wayBeside = (link: FreelancerLink) => ways.get(link)?.();

/** A line to the server as this freelancer, connecting; `seat` is asked at each connection. Made by `Visit`, which closes it. */
export function freelancerLink(server: string, seat: () => Seat, { tell, typing, phone }: Hearing): FreelancerLink {
  const link: FreelancerLink = new Link({
    server,
    namespace: FREELANCER_NAMESPACE,
    auth: () => {
      const { session, tab, takesOver } = seat();
      return { version: PROTOCOL_VERSION, session, tab, ...(takesOver && { takesOver }) };
    },
    commands: freelancerCommands,
    facts: freelancerFacts,
  });
  ways.set(link, () => ({ server, session: seat().session }));
  link.on('case:changed', (fact) => tell({ type: 'case-changed', case: fact }));
  link.on('ticket:changed', (ticket) => tell({ type: 'ticket-changed', ticket }));
  link.on('ticket:ended', (ended) => tell({ type: 'ticket-ended', ended }));
  link.on('service:changed', (service) => tell({ type: 'service-changed', service }));
  link.on('queue:place', (place) => tell({ type: 'place-changed', place }));
  link.on('chat:message', (message) => tell({ type: 'message-came', message }));
  link.on('chat:marks', (changed) => tell({ type: 'marks-changed', changed }));
  link.on('call:changed', (change) => tell({ type: 'call-changed', change }));
  link.on('chat:typing', typing);
  link.on('phone:changed', phone);
  return link;
}
