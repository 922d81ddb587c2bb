import { EditableQuestion, EditableQuestions, NewQuestion, QuestionEdit, QuestionTemplate } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import {
  addQuestion,
  editQuestion,
  listQuestions,
  problemWithQuestion,
  removeQuestion,
} from '../../use-cases/manage-questions.ts';
import type { Routes } from './admin-routes.ts';
import { ADMIN, aMinute, refused, refuseField, tags } from './admin-routes.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const PATH = `${ADMIN}/questions`;
const params = z.strictObject({ templateId: QuestionTemplate.shape.id });

/** G10: the questions from which decks are drawn. */
export function registerAdminQuestions(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const onRequest = staffOnly(context, cookie, 'admin:questions');
  registerList(routes, context, onRequest);
  registerEdits(routes, context, onRequest);
}

type Hook = ReturnType<typeof staffOnly>;

function registerList(routes: Routes, context: Context, onRequest: Hook): void {
  routes.get(
    PATH,
    {
      onRequest,
      schema: { tags, summary: 'List question templates', response: { 200: EditableQuestions } },
      config: aMinute(120),
    },
    () => listQuestions(context),
  );

  routes.post(
    PATH,
    {
      onRequest,
      schema: { tags, summary: 'Add a question template', body: NewQuestion, response: { 201: EditableQuestion } },
      config: aMinute(30),
    },
    async (request, reply) => {
      const wrong = problemWithQuestion(request.body);
      if (wrong) return refuseField(reply, wrong.path, wrong.problem);
      const added = await addQuestion(context, staffAsking(request).id, request.body);
      return added.ok ? reply.code(201).send(added.value) : refused(reply, added.refusal);
    },
  );
}

function registerEdits(routes: Routes, context: Context, onRequest: Hook): void {
  routes.put(
    `${PATH}/:templateId`,
    {
      onRequest,
      schema: {
        tags,
        summary: 'Edit a question template, or switch it off',
        params,
        body: QuestionEdit,
        response: { 200: EditableQuestion },
      },
      config: aMinute(60),
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const wrong = problemWithQuestion(body);
      if (wrong) return refuseField(reply, wrong.path, wrong.problem);
      const edited = await editQuestion(context, staffAsking(request).id, of.templateId, body);
      return edited.ok ? edited.value : refused(reply, edited.refusal);
    },
  );

  routes.delete(
    `${PATH}/:templateId`,
    { onRequest, schema: { tags, summary: 'Remove a question template', params }, config: aMinute(30) },
    async (request, reply) => {
      const removed = await removeQuestion(context, staffAsking(request).id, request.params.templateId);
      return removed.ok ? reply.code(204).send() : refused(reply, removed.refusal);
    },
  );
}
