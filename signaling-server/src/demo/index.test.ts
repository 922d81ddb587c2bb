import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '@visavis/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';
import { PEOPLE, portraitPath, PORTRAITS } from './market/people.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(() => demo.close());

describe('the demo on a server', () => {
  it('serves every file a page asks for', async () => {
    const pages = ['/', '/market', '/mail', '/help', '/help?action=verify-profile'];
    const bodies = [...pages.map((url) => demo.get(url)), demo.get('/market/profile', 'cleo-moreau')];
    const html = (await Promise.all(bodies)).map(({ body }) => body).join('');
    const files = new Set([...html.matchAll(/(?:src|href)="(\/demo\/assets\/[^"]+)"/g)].map(([, file]) => file ?? ''));
    expect(files.size).toBeGreaterThan(8);
    for (const file of files) expect([file, (await demo.get(file)).statusCode]).toEqual([file, 200]);
  });

  it('serves a portrait of everybody as an image', async () => {
    for (const person of PEOPLE) {
      for (const portrait of PORTRAITS) {
        const { statusCode, headers } = await demo.get(portraitPath(person, portrait));
        expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
      }
    }
  });

  it('serves no other file', async () => {
    const folder = await readdir(join(import.meta.dirname, 'assets'));
    expect(folder.length).toBeGreaterThan(0);
    for (const url of ['/demo/assets/../index.ts', '/demo/assets/%2e%2e/index.ts', '/demo/assets/', '/demo/assets/x']) {
      expect((await demo.get(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('leaves the bodies and errors of other routes alone', async () => {
    demo.server.log.level = 'silent';
    const foreign = await demo.ask({ method: 'POST', url: '/elsewhere', payload: 'a=1' });
    expect(foreign.headers['content-type']).toContain('application/json');
  });

  it('links only to pages that are there', async () => {
    const bodies = await Promise.all(['/', '/market', '/help', '/mail'].map((url) => demo.get(url)));
    const links = bodies.flatMap(({ body }) => [...body.matchAll(/href="(\/(?!demo|desk)[^"#]*)/g)]);
    for (const url of new Set(links.map(([, link]) => link ?? ''))) {
      expect([url, (await demo.get(url)).statusCode]).toEqual([url, 200]);
    }
  });

  it('reports what was left unreported as soon as its server listens', async () => {
    demo.api.failNext(1_000, 503, /POST/);
    const form = { id: crypto.randomUUID(), coverText: 'Hello' };
    await demo.send('/market/jobs/seed-packets/proposals', form, 'cleo-moreau');
    expect(demo.api.events).toEqual([]);
    demo.api.failNext(0);
    await demo.server.listen({ host: '127.0.0.1', port: 0 });
    await until('the event to arrive', () => demo.api.events.length === 1);
  });
});
