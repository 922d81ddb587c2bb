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

it('PH7 speaks the browser’s language before any script, and without one', async () => {
  const server = fastify();
  onTestFinished(() => server.close());
  registerPhonePage(server);
  const spoken = async (language: string) =>
    (await server.inject({ url: '/phone', headers: { 'accept-language': language } })).body;
  expect(await spoken('ar')).toContain('<html lang="ar" dir="rtl">');
  expect(await spoken('es')).toMatch(/<title>Use este teléfono[\s\S]*<noscript><p>Esta página/);
  expect(await spoken('fr')).toContain('<html lang="en" dir="ltr">');
});
