import { Readable } from 'node:stream';
import { CaseEvidence, CaseId, EvidenceId, EvidenceOpened, OpenEvidence } from '@visavis/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { listEvidence, openEvidence, readEvidence } from '../../use-cases/read-evidence.ts';
import { partAsked } from './byte-range.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const tags = ['evidence'];
const config = { rateLimit: { max: 300, timeWindow: '1 minute' } };
const NOT_HERE = 'There is no such evidence.';
const ofCase = z.strictObject({ caseId: CaseId });

/** What is kept of calls, for whoever may look at it; no answer is anybody's to keep. */
export function registerEvidence(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  const routes = server.withTypeProvider<ZodTypeProvider>();

  routes.get(
    '/api/v1/staff/cases/:caseId/evidence',
    {
      onRequest: staffOnly(context, cookie, 'evidence:read'),
      schema: {
        tags,
        summary: 'What is kept of a case’s calls, without the pictures themselves',
        params: ofCase,
        response: { 200: CaseEvidence },
      },
      config,
    },
    async (request, reply) => {
      const list = await listEvidence(context, staffAsking(request), request.params.caseId);
      return list.ok ? list.value : refuseWith(reply, list.refusal, NOT_HERE);
    },
  );

  routes.post(
    '/api/v1/staff/cases/:caseId/evidence/openings',
    {
      onRequest: staffOnly(context, cookie, 'evidence:open'),
      schema: {
        tags,
        summary: 'Say why you have to look at a case that you do not have; it opens for a quarter of an hour',
        params: ofCase,
        body: OpenEvidence,
        response: { 200: EvidenceOpened },
      },
      config,
    },
    async (request, reply) => {
      const { caseId } = request.params;
      const opened = await openEvidence(context, staffAsking(request).id, caseId, request.body.reason);
      return opened.ok ? opened.value : refuseWith(reply, opened.refusal, NOT_HERE);
    },
  );
  registerReading(server, context, cookie);
}

/** The bytes of one piece, as a document of its own that can run and load nothing. */
function registerReading(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  server.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/staff/evidence/:evidenceId',
    {
      onRequest: staffOnly(context, cookie, 'evidence:read'),
      schema: {
        tags,
        summary: 'One picture or recording',
        params: z.strictObject({ evidenceId: EvidenceId }),
        response: {
          200: z.any().describe('The bytes; their type is in Content-Type'),
          206: z.any().describe('Those of the one part that a Range header asks for'),
          416: z.any().describe('Nothing of that part is there'),
        },
      },
      config,
    },
    async (request, reply) => {
      const read = await readEvidence(context, staffAsking(request), request.params.evidenceId);
      if (!read.ok) {
        return refuseWith(reply, read.refusal, read.refusal === 'not-found' ? NOT_HERE : 'Say first why you have to.');
      }
      const { piece, read: bytesOf } = read.value;
      const part = partAsked(request.headers.range, piece.bytes);
      void reply.header('accept-ranges', 'bytes');
      if (part === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${piece.bytes}`).send();
      if (part) {
        void reply.code(206).header('content-range', `bytes ${part.from}-${part.to - 1}/${piece.bytes}`);
      }
      void reply.headers({
        'content-type': piece.contentType,
        'content-length': part ? part.to - part.from : piece.bytes,
        'content-disposition': 'inline',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
      return reply.send(Readable.from(bytesOf(part ?? undefined)));
    },
  );
}
