import { LARGEST_SNAPSHOT } from '@visavis/protocol';
import type { RefusalCode } from '@visavis/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuseWith } from './problem.ts';

const WHY_NOT: Partial<Readonly<Record<RefusalCode, string>>> = {
  'not-found': 'No such picture was asked for.',
  malformed: 'This is not a whole JPEG picture, or its hash is of something else.',
  'picture-lapsed': 'The picture was sent already, or too late.',
  'call-ended': 'The call is over.',
  'no-consent': 'Nobody agreed to pictures of this call.',
  'pictures-off': 'No pictures are kept here.',
};

/** From now on routes of this scope take JPEG pictures, and nothing else, as a buffer of limited length. */
export function takesPictures(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('image/jpeg', { parseAs: 'buffer', bodyLimit: LARGEST_SNAPSHOT }, (_request, body, done) =>
    done(null, body),
  );
}

export const pictureIn = (body: unknown): Uint8Array | null => (Buffer.isBuffer(body) ? body : null);

export const refusePicture = (reply: FastifyReply, refusal: RefusalCode): FastifyReply =>
  refuseWith(reply, refusal, WHY_NOT[refusal] ?? 'It could not be taken in.');
