import { z } from 'zod';
import { ChecklistItemId, Millis, TicketId } from './ids.ts';
import { HeldTicket } from './offer-messages.ts';
import { PlainText } from './text.ts';

/** What a question is about. It checks identity and accuracy of a profile; it is no interview and no skill test. */
export const QuestionTopic = z.enum(['name', 'location', 'skills', 'work-history', 'photo', 'account', 'liveness']);
export type QuestionTopic = z.infer<typeof QuestionTopic>;

/** `liveness`: something to do before the camera, drawn one by one during the call. */
export const QuestionKind = z.enum(['question', 'liveness']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** What a template may name in braces; each is filled in from the profile, `number` is drawn at random. */
export const QUESTION_VARIABLES = [
  'firstName',
  'name',
  'headline',
  'location',
  'skill',
  'job',
  'memberSince',
  'number',
] as const;
export type QuestionVariable = (typeof QUESTION_VARIABLES)[number];

/** A question as an administrator writes it, with variables such as `{firstName}` in its text and in its hint. */
export const QuestionTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9][A-Za-z0-9_-]{0,59}$/),
  topic: QuestionTopic,
  kind: QuestionKind,
  text: PlainText.check(z.trim(), z.minLength(1), z.maxLength(500)),
  /** For the agent alone: what to look for in the answer. */
  hint: PlainText.check(z.trim(), z.maxLength(500)),
  isEnabled: z.boolean(),
  position: z.int().min(0).max(10_000),
});
export type QuestionTemplate = z.infer<typeof QuestionTemplate>;

export const ChecklistResult = z.enum(['pass', 'fail', 'unclear', 'not-asked']);
export type ChecklistResult = z.infer<typeof ChecklistResult>;

export const CHECKLIST_NOTE_MAX = 500;
const ChecklistNote = PlainText.check(z.maxLength(CHECKLIST_NOTE_MAX));

/**
 * One question of the deck, or one liveness prompt, of one ticket. `callTimeMs`: how long the call had been on as it was
 * answered, null where none was; `drawnCallTimeMs`: the same for when it was drawn.
 */
export const ChecklistItem = z.strictObject({
  id: ChecklistItemId,
  position: z.int().positive(),
  kind: QuestionKind,
  topic: QuestionTopic,
  text: PlainText,
  hint: PlainText,
  result: ChecklistResult,
  note: ChecklistNote,
  callTimeMs: z.nullable(Millis),
  answeredAt: z.nullable(Millis),
  drawnAt: Millis,
  drawnCallTimeMs: z.nullable(Millis),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** The same answer again changes nothing. */
export const AnswerQuestion = HeldTicket.extend({
  itemId: ChecklistItemId,
  result: ChecklistResult,
  note: ChecklistNote,
});
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;

export const ChecklistChanged = z.strictObject({ ticketId: TicketId, item: ChecklistItem });
export type ChecklistChanged = z.infer<typeof ChecklistChanged>;
