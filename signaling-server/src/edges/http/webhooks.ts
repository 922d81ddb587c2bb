import {
  DeliveryId,
  DeliveryPage,
  DeliveryQuery,
  NewWebhook,
  Redriven,
  Webhook,
  WebhookChange,
  WebhookDelivery,
  WebhookId,
  WebhookList,
  WebhookTest,
  WebhookWithSecret,
} from '@visavis/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../../use-cases/append-audit.ts';
import type { Context } from '../../use-cases/context.ts';
import {
  addWebhook,
  changeWebhook,
  deliveriesOf,
  dropWebhook,
  problemWithWebhookUrl,
  redriveDead,
  redriveOne,
  rotateWebhookSecret,
  testWebhook,
  webhooksOf,
} from '../../use-cases/manage-webhooks.ts';
import { apiKeyHook, apiKeyOf } from './api-key.ts';
import { problemOf, refuseWith, sendProblem } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const OfOne = z.strictObject({ webhookId: WebhookId });
const OfDelivery = z.strictObject({ webhookId: WebhookId, deliveryId: DeliveryId });
const aMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });

/** Who looks after endpoints, under which path, and who is let in there. */
type Door = {
  readonly path: string;
  readonly tags: readonly string[];
  readonly hook: onRequestAsyncHookHandler;
  readonly by: (request: FastifyRequest) => Acting;
};

/** Where a marketplace says what it wants to be told, and sees what it was told. */
export function registerWebhooks(server: FastifyInstance, context: Context): void {
  registerDoor(server, context, {
    path: '/api/v1/webhooks',
    tags: ['webhooks'],
    hook: apiKeyHook(context, 'webhooks'),
    by: (request) => ({ apiKeyId: apiKeyOf(request).id }),
  });
}

/** G9: the same for administrators, by their sign-in. */
export function registerAdminWebhooks(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  registerDoor(server, context, {
    path: '/api/v1/staff/admin/webhooks',
    tags: ['administration'],
    hook: staffOnly(context, cookie, 'admin:webhooks'),
    by: (request) => ({ staffId: staffAsking(request).id }),
  });
}

function registerDoor(server: FastifyInstance, context: Context, door: Door): void {
  void server.register(async (scope) => {
    scope.addHook('onRequest', door.hook);
    // Secrets and a log that moves: nothing here is for a cache.
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    registerEndpoints(scope, context, door);
    registerSecretAndEnd(scope, context, door);
    registerDeliveries(scope, context, door);
    registerRedrives(scope, context, door);
  });
}

function registerEndpoints(scope: FastifyInstance, context: Context, { path, tags, by }: Door): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.get(
    path,
    { schema: { tags, summary: 'List endpoints', response: { 200: WebhookList } }, config: aMinute(120) },
    async () => ({ webhooks: await webhooksOf(context) }),
  );

  routes.post(
    path,
    {
      schema: {
        tags,
        summary: 'Add an endpoint; its secret is shown here only',
        body: NewWebhook,
        response: { 201: WebhookWithSecret },
      },
      config: { ...aMinute(30), answersSecret: true },
    },
    async (request, reply) => {
      const { body } = request;
      const problem = await problemWithWebhookUrl(context, body.url);
      if (problem) return refuseUrl(reply, problem);
      const added = await addWebhook(context, body, by(request));
      if (!added.ok) return refuseWith(reply, added.refusal, 'There are too many endpoints; remove one first.');
      return reply.code(201).send(added.value);
    },
  );

  routes.patch(
    `${path}/:webhookId`,
    {
      schema: { tags, summary: 'Change an endpoint', params: OfOne, body: WebhookChange, response: { 200: Webhook } },
      config: aMinute(60),
    },
    async (request, reply) => {
      const { params, body } = request;
      const problem = body.url === undefined ? null : await problemWithWebhookUrl(context, body.url);
      if (problem) return refuseUrl(reply, problem);
      const changed = await changeWebhook(context, params.webhookId, body, by(request));
      return changed.ok ? changed.value : refuseWith(reply, changed.refusal, NO_ENDPOINT);
    },
  );
}

function registerSecretAndEnd(scope: FastifyInstance, context: Context, { path, tags, by }: Door): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.delete(
    `${path}/:webhookId`,
    {
      schema: { tags, summary: 'Remove an endpoint and give up what is queued for it', params: OfOne },
      config: aMinute(60),
    },
    async (request, reply) => {
      const dropped = await dropWebhook(context, request.params.webhookId, by(request));
      return dropped.ok ? reply.code(204).send() : refuseWith(reply, dropped.refusal, NO_ENDPOINT);
    },
  );

  routes.post(
    `${path}/:webhookId/rotate`,
    {
      schema: {
        tags,
        summary: 'Make a new secret; the former one signs too for 24 hours',
        params: OfOne,
        response: { 200: WebhookWithSecret },
      },
      config: { ...aMinute(10), answersSecret: true },
    },
    async (request, reply) => {
      const rotated = await rotateWebhookSecret(context, request.params.webhookId, by(request));
      return rotated.ok ? rotated.value : refuseWith(reply, rotated.refusal, NO_ENDPOINT);
    },
  );
}

function registerDeliveries(scope: FastifyInstance, context: Context, { path, tags, by }: Door): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.post(
    `${path}/:webhookId/test`,
    {
      schema: { tags, summary: 'Send a test event to this endpoint', params: OfOne, response: { 202: WebhookTest } },
      config: aMinute(10),
    },
    async (request, reply) => {
      const queued = await testWebhook(context, request.params.webhookId, by(request));
      return queued.ok ? reply.code(202).send(queued.value) : refuseWith(reply, queued.refusal, NO_ENDPOINT);
    },
  );

  routes.get(
    `${path}/:webhookId/deliveries`,
    {
      schema: {
        tags,
        summary: 'The log of deliveries with every try, the newest first',
        params: OfOne,
        querystring: DeliveryQuery,
        response: { 200: DeliveryPage },
      },
      config: aMinute(120),
    },
    async ({ params, query }, reply) => {
      const page = await deliveriesOf(context, params.webhookId, query);
      return page.ok ? page.value : refuseWith(reply, page.refusal, NO_ENDPOINT);
    },
  );
}

function registerRedrives(scope: FastifyInstance, context: Context, { path, tags, by }: Door): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.post(
    `${path}/:webhookId/deliveries/:deliveryId/redrive`,
    {
      schema: {
        tags,
        summary: 'Send a delivery again that is dead or was delivered',
        params: OfDelivery,
        response: { 200: WebhookDelivery },
      },
      config: aMinute(60),
    },
    async (request, reply) => {
      const { webhookId, deliveryId } = request.params;
      const redriven = await redriveOne(context, webhookId, deliveryId, by(request));
      if (redriven.ok) return redriven.value;
      return refuseWith(reply, redriven.refusal, 'There is no such delivery of this endpoint.');
    },
  );

  routes.post(
    `${path}/:webhookId/redrive`,
    {
      schema: { tags, summary: 'Send all dead deliveries again, in order', params: OfOne, response: { 200: Redriven } },
      config: aMinute(10),
    },
    async (request, reply) => {
      const redriven = await redriveDead(context, request.params.webhookId, by(request));
      return redriven.ok ? redriven.value : refuseWith(reply, redriven.refusal, NO_ENDPOINT);
    },
  );
}

const NO_ENDPOINT = 'There is no such endpoint.';

const refuseUrl = (reply: FastifyReply, problem: string): FastifyReply =>
  sendProblem(
    reply,
    problemOf('malformed', `The address of the endpoint cannot be used: it ${problem}.`, [{ path: 'url', problem }]),
  );
