import type {
  EditableQuestion,
  EditableQuestions,
  NewQuestion,
  Nothing,
  QuestionEdit,
  Reply,
  StaffId,
} from '@visavis/protocol';
import { done, QUESTION_VARIABLES, refuse } from '@visavis/protocol';
import { newOwnId } from '../secrets/ids.ts';
import { holdAdministration } from '../store/audit.ts';
import type { KeptTemplate } from '../store/question-templates.ts';
import { keepTemplate, questionTemplates, removeTemplate } from '../store/question-templates.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { problemWithText } from './manage-replies.ts';
import { instant } from './instant.ts';

const MOST_TEMPLATES = 300;

/* G10: what is edited here is for tickets that are claimed from then on: a ticket keeps the words it was asked with. */

export async function listQuestions({ store }: Pick<Context, 'store'>): Promise<EditableQuestions> {
  return { questions: (await questionTemplates(store.db)).map(shown) };
}

/** Which of the two cannot be kept and why, in words that go on after its name; null where both can. Asked by the edge. */
export function problemWithQuestion({ text, hint }: NewQuestion): { path: 'text' | 'hint'; problem: string } | null {
  for (const [path, written] of [
    ['text', text],
    ['hint', hint],
  ] as const) {
    const problem = problemWithText(written, QUESTION_VARIABLES);
    if (problem) return { path, problem };
  }
  return null;
}

/** Refusal: `limit-reached`. */
export async function addQuestion(
  { store }: Context,
  by: StaffId,
  asked: NewQuestion,
): Promise<Reply<EditableQuestion>> {
  return store.transaction<Reply<EditableQuestion>>(async (tx, now) => {
    await holdAdministration(tx);
    if ((await questionTemplates(tx)).length >= MOST_TEMPLATES) return refuse('limit-reached');
    const template = { ...asked, id: newOwnId(), updatedAt: now };
    await keepTemplate(tx, template);
    await appendAudit(
      tx,
      { actor: by, action: 'question:add', subject: template.id, detail: { topic: asked.topic } },
      now,
    );
    return done(shown(template));
  });
}

/** Refusals: `not-found`, `settings-changed` (it is not as it was at `updatedAt`). */
export async function editQuestion(
  { store }: Context,
  by: StaffId,
  id: string,
  { updatedAt, ...asked }: QuestionEdit,
): Promise<Reply<EditableQuestion>> {
  return store.transaction<Reply<EditableQuestion>>(async (tx, now) => {
    await holdAdministration(tx);
    const before = (await questionTemplates(tx)).find((template) => template.id === id);
    if (!before) return refuse('not-found');
    if (before.updatedAt !== Date.parse(updatedAt)) return refuse('settings-changed');
    // Later than before, also within one millisecond or where the clock went back: an edit is told apart by it.
    const template = { ...asked, id, updatedAt: Math.max(now, before.updatedAt + 1) };
    await keepTemplate(tx, template);
    const detail = { topic: asked.topic, isEnabled: asked.isEnabled };
    await appendAudit(tx, { actor: by, action: 'question:edit', subject: id, detail }, now);
    return done(shown(template));
  });
}

/** Refusal: `not-found`. */
export async function removeQuestion({ store }: Context, by: StaffId, id: string): Promise<Reply<Nothing>> {
  return store.transaction<Reply<Nothing>>(async (tx, now) => {
    await holdAdministration(tx);
    const isThere = (await questionTemplates(tx)).some((template) => template.id === id);
    if (!isThere) return refuse('not-found');
    await removeTemplate(tx, id);
    await appendAudit(tx, { actor: by, action: 'question:remove', subject: id }, now);
    return done({});
  });
}

const shown = ({ updatedAt, ...template }: KeptTemplate): EditableQuestion => ({
  ...template,
  updatedAt: instant(updatedAt),
});
