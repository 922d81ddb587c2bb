import type {
  BrowserFacts,
  ChecklistItemId,
  ChecklistResult,
  QuestionKind,
  QuestionTopic,
  TicketId,
} from '@visavis/protocol';
import type { Fixed, Json } from './column-types.ts';

/** What is asked, and what a freelancer's browser said of itself. */
export type QuestionTables = {
  question_templates: {
    id: Fixed<string>;
    topic: QuestionTopic;
    kind: QuestionKind;
    text: string;
    hint: string;
    is_enabled: boolean;
    position: number;
    updated_at: Date;
  };
  ticket_questions: {
    id: Fixed<ChecklistItemId>;
    ticket_id: Fixed<TicketId>;
    position: Fixed<number>;
    template_id: Fixed<string>;
    topic: Fixed<QuestionTopic>;
    kind: Fixed<QuestionKind>;
    text: Fixed<string>;
    hint: Fixed<string>;
    result: ChecklistResult;
    note: string;
    drawn_at: Fixed<Date>;
    drawn_call_time_ms: Fixed<number | null>;
    answered_at: Date | null;
    call_time_ms: number | null;
  };
  ticket_browsers: { ticket_id: Fixed<TicketId>; facts: Json<BrowserFacts> };
};
