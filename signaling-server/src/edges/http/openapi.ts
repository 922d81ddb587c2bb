import swagger from '@fastify/swagger';
import * as protocol from '@visavis/protocol';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { onlyReferred } from './referred-schemas.ts';

const OURS = '/api/v1/';
const schemaRegistry = namedSchemas();
const jsonSchemaOf = createJsonSchemaTransform({ schemaRegistry });
const namedIn = createJsonSchemaTransformObject({ schemaRegistry });

/** Describes every route that is registered after it, from the schemas that check its requests; `serveOpenApi` shows it. */
export async function describeRoutes(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Visavis',
        version: '1',
        description: 'Video verification for marketplaces. Errors are RFC 9457 problems; their codes are stable.',
      },
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key with the scope that the route asks for.' },
          noticeToken: { type: 'http', scheme: 'bearer', description: 'A notice token; good for one account.' },
          freelancerSession: { type: 'http', scheme: 'bearer', description: 'The widget’s session, or the phone’s.' },
          staffSession: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-visavis_staff',
            description: 'What signing in sets. Over plain http its name is visavis_staff.',
          },
        },
      },
    },
    transform: (route) => {
      const { url, schema } = route;
      const method = String(route.route.method);
      if (!url.startsWith(OURS) || method === 'HEAD' || method === 'OPTIONS') return { schema: { hide: true }, url };
      return jsonSchemaOf({ ...route, schema: described(method, url, schema ?? {}) });
    },
    transformObject: (document) => onlyReferred(namedIn(document)),
  });
}

/** The description itself, for whoever integrates; called after the last route. */
export function serveOpenApi(server: FastifyInstance): void {
  server.get(
    `${OURS}openapi.json`,
    {
      schema: { tags: ['about'], summary: 'This description', response: { 200: z.unknown() } },
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(server.swagger()),
  );
}

/** Adds what all routes have in common: who may ask, the idempotency key, and how a "no" looks. */
function described(method: string, url: string, schema: FastifySchema): FastifySchema {
  const scheme = securityOf(method, url);
  const response: object = schema.response ?? {};
  return {
    tags: ['other'],
    ...schema,
    operationId: operationOf(method, url),
    security: scheme === null ? [] : [{ [scheme]: [] }],
    ...(scheme === 'apiKey' && method === 'POST' && { headers: Keyed }),
    response: {
      ...(Object.keys(response).length === 0 && { 204: z.null().describe('Done') }),
      ...response,
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: protocol.Problem } },
      },
    },
  };
}

const Keyed = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x20-\x7e]{1,128}$/)
    .optional()
    .describe('The same key and the same request are answered the same for seven days.'),
});

const FOR_ANYBODY = ['health', 'openapi.json', 'phrase-checks', 'freelancer/sessions', 'freelancer/phone-sessions'].map(
  (path) => OURS + path,
);

/** How somebody says who they are; null where nobody is asked. */
function securityOf(
  method: string,
  url: string,
): 'apiKey' | 'staffSession' | 'noticeToken' | 'freelancerSession' | null {
  if (FOR_ANYBODY.includes(url)) return null;
  if (url.startsWith(`${OURS}freelancer/snapshots/`)) return 'freelancerSession';
  if (url === `${OURS}staff/session` && method === 'POST') return null;
  if (url.startsWith(`${OURS}staff/`)) return 'staffSession';
  return /^notice(\/|$)/.test(url.slice(OURS.length)) ? 'noticeToken' : 'apiKey';
}

/** `POST /api/v1/cases/:caseId/results` is `postCasesCaseIdResults`. */
const operationOf = (method: string, url: string): string =>
  [method.toLowerCase(), ...url.slice(OURS.length).split(/[^A-Za-z0-9]+/)]
    .filter(Boolean)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** Every schema of the protocol under its name, so that the description refers to it; what a query carries is written out. */
function namedSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(protocol)) {
    if (schema instanceof z.core.$ZodType && !id.endsWith('Query') && !registry.has(schema))
      registry.add(schema, { id });
  }
  return registry;
}
