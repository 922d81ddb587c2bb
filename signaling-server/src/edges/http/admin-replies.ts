import {
  EditableReplies,
  EditableReply,
  NewReply,
  REPLY_VARIABLES,
  ReplyEdit,
  ReplyId,
  ReplyVersion,
} from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import {
  addReply,
  dropReply,
  editableReplies,
  editReply,
  problemWithText,
  restoreReply,
  variablesOfReply,
} from '../../use-cases/manage-replies.ts';
import type { Routes } from './admin-routes.ts';
import { ADMIN, aMinute, refused, refuseField, tags } from './admin-routes.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const PATH = `${ADMIN}/replies`;
const params = z.strictObject({ replyId: ReplyId });

/** G4, G5: the canned replies of support and of the chat. */
export function registerAdminReplies(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const onRequest = staffOnly(context, cookie, 'admin:replies');
  registerEdits(routes, context, onRequest);
  registerEnds(routes, context, onRequest);
}

type Hook = ReturnType<typeof staffOnly>;

function registerEdits(routes: Routes, context: Context, onRequest: Hook): void {
  routes.get(
    PATH,
    { onRequest, schema: { tags, summary: 'List replies', response: { 200: EditableReplies } }, config: aMinute(120) },
    () => editableReplies(context),
  );

  routes.post(
    PATH,
    {
      onRequest,
      schema: { tags, summary: 'Add a reply', body: NewReply, response: { 201: EditableReply } },
      config: aMinute(30),
    },
    async (request, reply) => {
      const { body } = request;
      const problem = problemWithText(body.text, REPLY_VARIABLES[body.audience]);
      if (problem) return refuseField(reply, 'text', problem);
      const added = await addReply(context, staffAsking(request).id, body);
      return added.ok ? reply.code(201).send(added.value) : refused(reply, added.refusal);
    },
  );

  routes.put(
    `${PATH}/:replyId`,
    {
      onRequest,
      schema: {
        tags,
        summary: 'Edit a reply, or switch it off',
        params,
        body: ReplyEdit,
        response: { 200: EditableReply },
      },
      config: aMinute(60),
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const variables = await variablesOfReply(context, of.replyId);
      const problem = variables && problemWithText(body.text, variables);
      if (problem) return refuseField(reply, 'text', problem);
      const edited = await editReply(context, staffAsking(request).id, of.replyId, body);
      return edited.ok ? edited.value : refused(reply, edited.refusal);
    },
  );
}

function registerEnds(routes: Routes, context: Context, onRequest: Hook): void {
  routes.post(
    `${PATH}/:replyId/restore`,
    {
      onRequest,
      schema: {
        tags,
        summary: 'Have the words that came with Visavis again',
        params,
        body: ReplyVersion,
        response: { 200: EditableReply },
      },
      config: aMinute(30),
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const restored = await restoreReply(context, staffAsking(request).id, of.replyId, body.version);
      return restored.ok ? restored.value : refused(reply, restored.refusal);
    },
  );

  routes.post(
    `${PATH}/:replyId/remove`,
    {
      onRequest,
      schema: { tags, summary: 'Remove a reply that did not come with Visavis', params, body: ReplyVersion },
      config: aMinute(30),
    },
    async (request, reply) => {
      const { params: of, body } = request;
      const removed = await dropReply(context, staffAsking(request).id, of.replyId, body.version);
      return removed.ok ? reply.code(204).send() : refused(reply, removed.refusal);
    },
  );
}
