import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the answer's tag, and says whether the one who asks has this very answer already: then it is 304 without a body
 * (RFC 9110, 13.1.2).
 */
export function isKnownAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): boolean {
  const tag = `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url')}"`;
  void reply.header('etag', tag);
  const known = request.headers['if-none-match'] ?? '';
  return known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
