import { ApiKeyId, ApiKeyList, ApiKeyWithSecret, NewApiKey } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { listApiKeys, makeApiKey, revokeKey, rotateKey } from '../../use-cases/manage-keys.ts';
import type { Routes } from './admin-routes.ts';
import { ADMIN, aMinute, tags } from './admin-routes.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const PATH = `${ADMIN}/keys`;
const params = z.strictObject({ keyId: ApiKeyId });
/** An administrator gives and takes any scope. */
const ALL = { scopes: ['*'] };
const OF_SETTINGS = 'This key, or its name, belongs to the settings of the server.';
const NO_KEY = 'There is no such key, or it is revoked.';

/** G9: the marketplaces' keys, by an administrator's sign-in. */
export function registerAdminKeys(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();
  const onRequest = staffOnly(context, cookie, 'admin:keys');
  registerKeys(routes, context, onRequest);
  registerEnds(routes, context, onRequest);
}

type Hook = ReturnType<typeof staffOnly>;

function registerKeys(routes: Routes, context: Context, onRequest: Hook): void {
  routes.get(
    PATH,
    { onRequest, schema: { tags, summary: 'List API keys', response: { 200: ApiKeyList } }, config: aMinute(120) },
    () => listApiKeys(context),
  );

  routes.post(
    PATH,
    {
      onRequest,
      schema: {
        tags,
        summary: 'Make an API key; its secret is shown here only',
        body: NewApiKey,
        response: { 201: ApiKeyWithSecret },
      },
      config: aMinute(20),
    },
    async (request, reply) => {
      const made = await makeApiKey(context, ALL, request.body, { staffId: staffAsking(request).id });
      return made.ok ? reply.code(201).send(made.value) : refuseWith(reply, made.refusal, OF_SETTINGS);
    },
  );
}

function registerEnds(routes: Routes, context: Context, onRequest: Hook): void {
  routes.post(
    `${PATH}/:keyId/rotate`,
    {
      onRequest,
      schema: {
        tags,
        summary: 'Make another key of the same name and scopes, and revoke this one at once',
        params,
        response: { 200: ApiKeyWithSecret },
      },
      config: aMinute(20),
    },
    async (request, reply) => {
      const rotated = await rotateKey(context, ALL, request.params.keyId, { staffId: staffAsking(request).id });
      if (rotated.ok) return rotated.value;
      return refuseWith(reply, rotated.refusal, rotated.refusal === 'not-found' ? NO_KEY : OF_SETTINGS);
    },
  );

  routes.delete(
    `${PATH}/:keyId`,
    { onRequest, schema: { tags, summary: 'Revoke an API key', params }, config: aMinute(30) },
    async (request, reply) => {
      const revoked = await revokeKey(context, ALL, request.params.keyId, { staffId: staffAsking(request).id });
      if (revoked.ok) return reply.code(204).send();
      return refuseWith(reply, revoked.refusal, revoked.refusal === 'not-found' ? NO_KEY : OF_SETTINGS);
    },
  );
}
