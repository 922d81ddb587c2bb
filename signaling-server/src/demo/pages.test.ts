import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { demoPages, sentencePage } from './pages.ts';
import type { Page } from './pages.ts';

async function rendered(page: Page) {
  const server = fastify();
  const pages = demoPages('Harbour Jobs');
  server.get('/', (_request, reply) => pages(reply, page));
  return server.inject('/');
}

describe('a page of the demo', () => {
  it('escapes what it shows', async () => {
    const { body, statusCode } = await rendered(sentencePage(404, '<b>No</b>', '"><script>alert(1)</script>'));
    expect(statusCode).toBe(404);
    expect(body).not.toContain('<b>No');
    expect(body).not.toContain('<script>alert');
  });

  it('lets nothing inline run, is framed by nobody and kept by no cache', async () => {
    const { headers } = await rendered(sentencePage(200, 'Hello', 'Hello'));
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'permissions-policy': 'camera=(), microphone=()' });
  });

  it('needs nothing inline itself', async () => {
    const { body } = await rendered({ template: 'landing', title: 'x', area: 'tour', data: { accounts: [] } });
    expect(body).not.toMatch(/\sstyle=|<style|<script>|\son[a-z]+=/);
  });
});
