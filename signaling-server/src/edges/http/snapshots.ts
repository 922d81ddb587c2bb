import cors from '@fastify/cors';
import { EvidenceId, Nothing, PICTURE_HASH_HEADER } from '@visavis/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../use-cases/context.ts';
import { takeInFrame } from '../../use-cases/take-in-frame.ts';
import { isFreelancerSession, takeInPicture } from '../../use-cases/take-in-picture.ts';
import { pictureIn, refusePicture, takesPictures } from './pictures.ts';
import { refuseWith } from './problem.ts';
import type { StaffCookie } from './staff-cookie.ts';
import { staffAsking, staffOnly } from './staff-only.ts';

const tags = ['evidence'];
const params = z.strictObject({ snapshotId: EvidenceId });
/** Many people may share an address; an agent asks for a few pictures in a call. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** How the picture of a freelancer's own camera comes in; asked from the pages that may embed the widget, and from the phone's. */
export function registerFreelancerSnapshots(
  server: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): void {
  // A prefix, so that the preflights of this scope are answered here.
  void server.register(async (scope) => registerTaking(scope, context, embedOrigins), {
    prefix: '/api/v1/freelancer/snapshots',
  });
}

async function registerTaking(
  scope: FastifyInstance,
  context: Context,
  embedOrigins: readonly string[],
): Promise<void> {
  await scope.register(cors, {
    origin: [...embedOrigins],
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type', PICTURE_HASH_HEADER],
    credentials: false,
    maxAge: 600,
  });
  scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  takesPictures(scope);
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/:snapshotId',
    {
      onRequest: sessionOnly(context),
      schema: {
        tags,
        summary: 'The picture that an agent asked for, as JPEG, from the camera’s own browser; asked by the widget',
        params,
        response: { 200: Nothing },
      },
      config,
    },
    async (request, reply) => {
      const bytes = pictureIn(request.body);
      const hash = String(request.headers[PICTURE_HASH_HEADER] ?? '');
      if (!bytes) return refusePicture(reply, 'malformed');
      const taken = await takeInPicture(context, sessionIn(request), request.params.snapshotId, { bytes, hash });
      return taken.ok ? taken.value : refusePicture(reply, taken.refusal);
    },
  );
}

const sessionIn = (request: FastifyRequest): string =>
  /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** Whoever has no session sends no six megabytes. */
const sessionOnly =
  (context: Context) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const session = sessionIn(request);
    if (session !== '' && (await isFreelancerSession(context, session))) return undefined;
    return refuseWith(reply, 'session-ended', 'Send your own session as "Authorization: Bearer <session>".');
  };

/** How the desk's own frame comes in, to stand beside the picture. */
export function registerStaffSnapshots(server: FastifyInstance, context: Context, cookie: StaffCookie): void {
  void server.register(async (scope) => {
    takesPictures(scope);
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/api/v1/staff/snapshots/:snapshotId/received',
      {
        onRequest: staffOnly(context, cookie, 'evidence:add'),
        schema: {
          tags,
          summary: 'What the desk had received as the picture was taken, as JPEG; asked by the desk',
          params,
          response: { 200: Nothing },
        },
        config,
      },
      async (request, reply) => {
        const bytes = pictureIn(request.body);
        if (!bytes) return refusePicture(reply, 'malformed');
        const taken = await takeInFrame(context, staffAsking(request).id, request.params.snapshotId, bytes);
        return taken.ok ? taken.value : refusePicture(reply, taken.refusal);
      },
    );
  });
}
