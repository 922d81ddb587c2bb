import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import Fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { describeRoutes } from './openapi.ts';
import { errorHandler, problemOf, sendProblem } from './problem.ts';

/** Whose `X-Forwarded-For` says who asks: nobody's, everybody's, or that of these addresses and networks. */
export type TrustProxy = boolean | readonly string[];

/**
 * The HTTP server without its routes. Bodies are checked by the protocol's strict schemas only: nothing is coerced, and
 * unknown fields are refused, not dropped.
 */
export async function createHttpServer(
  log: FastifyBaseLogger,
  trustProxy: TrustProxy = false,
): Promise<FastifyInstance> {
  const answerError = errorHandler(log);
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    bodyLimit: 64 * 1024,
    // An account's id is the longest of what a path names.
    routerOptions: { maxParamLength: 128 },
    requestTimeout: 30_000,
    forceCloseConnections: true,
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      problemOf('not-found', `There is nothing at ${request.method} ${request.url.split('?')[0] ?? ''}.`),
    ),
  );
  await server.register(cookie);
  await server.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false });
  await server.register(rateLimit, { global: false });
  await describeRoutes(server);
  return server;
}
