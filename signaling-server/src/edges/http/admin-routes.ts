import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode } from '@visavis/protocol';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { problemOf, refuseWith, sendProblem } from './problem.ts';

/* What the routes of administration have in common. */

export const ADMIN = '/api/v1/staff/admin';
export const tags = ['administration'];
export const aMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });

export type Routes = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const WHY: Readonly<Partial<Record<RefusalCode, string>>> = {
  'not-found': 'There is no such thing any more.',
  'not-permitted': 'This one may not be changed so.',
  'settings-changed': 'Somebody else saved a newer version; read it, and edit that.',
  'username-taken': 'There is somebody with this username.',
  'shortcut-taken': 'There is a reply with this shortcut.',
  'last-admin': 'It is the last administrator who can sign in.',
  'not-yourself': 'Nobody does this to their own account.',
  'limit-reached': 'There are too many; remove one first.',
  malformed: 'A shortcut is for chat replies, and needed there.',
};

/** Answers what a use case refused. */
export const refused = (reply: FastifyReply, code: RefusalCode): FastifyReply =>
  refuseWith(reply, code, WHY[code] ?? 'It cannot be done as things stand.');

/** Answers that a field cannot be kept; `problem` goes on after its name. */
export const refuseField = (reply: FastifyReply, path: string, problem: string): FastifyReply =>
  sendProblem(reply, problemOf('malformed', `The ${path} ${problem}.`, [{ path, problem }]));
