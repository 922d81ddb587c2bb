import fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { registerPhonePage } from './phone-page.ts';

it('PH7 is a page that runs nothing but our own files, may open a camera and no microphone, and is kept and framed by nobody', async () => {
  const server = fastify();
  onTestFinished(() => server.close());
  registerPhonePage(server);
  const { statusCode, headers, body } = await server.inject('/phone');
  expect(statusCode).toBe(200);
  const policy = String(headers['content-security-policy']);
  for (const line of ["default-src 'none'", "frame-ancestors 'none'", "script-src 'self'", "connect-src 'self'"])
    expect(policy).toContain(line);
  expect(policy).not.toContain('unsafe');
  expect(headers['permissions-policy']).toBe('camera=(self), microphone=(), display-capture=()');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(body).not.toMatch(/<script(?![^>]*src="\/embed\/v1\/)/);
});
