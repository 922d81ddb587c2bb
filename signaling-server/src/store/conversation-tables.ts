import type { CaseId, ClientId, InternalNoteId, StaffId, TicketId } from '@visavis/protocol';
import type { Fixed } from './column-types.ts';

/** Beside the lines of a conversation: how far each side has come, and what staff write for staff. */
export type ConversationTables = {
  chat_marks: { ticket_id: Fixed<TicketId>; side: Fixed<'freelancer' | 'agent'>; delivered: number; read: number };
  internal_notes: {
    id: Fixed<InternalNoteId>;
    case_id: Fixed<CaseId>;
    ticket_id: Fixed<TicketId>;
    author_id: Fixed<StaffId>;
    client_id: Fixed<ClientId>;
    text: Fixed<string>;
    added_at: Fixed<Date>;
  };
};
