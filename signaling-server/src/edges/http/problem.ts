import type { Problem, RefusalCode } from '@visavis/protocol';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Log } from '../../use-cases/ports.ts';
import { isUnavailable, logFault } from '../faults.ts';

/* RFC 9457: every "no" over HTTP has one shape, and one function makes it. */

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  'not-signed-in': 401,
  'session-ended': 401,
  'wrong-credentials': 401,
  'invitation-invalid': 401,
  'invitation-revoked': 410,
  'phone-link-invalid': 410,
  'identity-invalid': 401,
  'no-case': 404,
  'wrong-account': 403,
  'not-permitted': 403,
  'not-found': 404,
  'too-many': 429,
  'key-conflict': 422,
  malformed: 400,
  'try-again': 503,
  internal: 500,
};

const TITLE: Readonly<Record<number, string>> = {
  400: 'The request is not well formed',
  401: 'Who asks is not known',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Refused as things stand',
  410: 'No longer valid',
  413: 'The request is too large',
  415: 'The body must be application/json',
  422: 'Not the request that it was',
  429: 'Too many requests',
  500: 'Something failed on our side',
  503: 'Try again shortly',
};

export function problemOf(code: RefusalCode, detail: string, fields?: Problem['fields']): Problem {
  const status = STATUS[code] ?? 409;
  const title = TITLE[status] ?? 'Refused';
  return { type: 'about:blank', title, status, code, detail, ...(fields && { fields }) };
}

/** Answers a refusal; the detail is for the integrator's log, never for a condition in code. */
export function refuseWith(reply: FastifyReply, code: RefusalCode, detail: string): FastifyReply {
  return sendProblem(reply, problemOf(code, detail));
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

/** Makes the one error handler: what a client did wrong is explained, what we did wrong is logged. */
export function errorHandler(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(({ instancePath, message }) => ({
        path: instancePath.split('/').filter(Boolean).join('.'),
        problem: message ?? 'not valid',
      }));
      const detail = `The ${error.validationContext ?? 'request'} is not valid.`;
      return sendProblem(reply, problemOf('malformed', detail, fields));
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, problemOfClient(status, error.message));
    logFault(log, error, { route: request.routeOptions.url }, 'a request failed');
    if (isUnavailable(error)) return refuseWith(reply, 'try-again', 'The database does not answer; ask again shortly.');
    return sendProblem(reply, problemOf('internal', 'It has been logged; trying again later may help.'));
  };
}

function problemOfClient(status: number, detail: string): Problem {
  if (status === 429) return problemOf('too-many', detail);
  return { type: 'about:blank', title: TITLE[status] ?? 'Refused', status, code: 'malformed', detail };
}
