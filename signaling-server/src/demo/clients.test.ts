import { once } from 'node:events';
import { until } from '@visavis/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';
import { CLIENTS } from './market/people.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(() => demo.close());

describe('the clients’ inboxes', () => {
  it('show every client with and without an address', async () => {
    const { body } = await demo.get('/market/clients');
    for (const { name } of CLIENTS) expect(body).toContain(name.replace('&', '&amp;'));
    expect(body).toContain('no e-mail address');
  });

  it('show a notice as soon as it was told, without its cause', async () => {
    const before = await demo.get('/market/clients/status');
    await demo.tell('client.notice', { clientId: 'client-le-petit-phare', isMailed: false });
    expect((await demo.get('/market/clients')).body).toContain('Cleo Moreau is currently unresponsive.');
    expect((await demo.get('/market/clients/status')).json()).not.toEqual(before.json());
  });
});

describe('the stream of changes', () => {
  it('tells a page about its own account at once, and not about others', async () => {
    const base = await demo.listen();
    const lines: string[] = [];
    const abort = new AbortController();
    const read = async (person: string) => {
      const answer = await fetch(`${base}/market/changes`, {
        headers: { cookie: `demo_freelancer=${person}` },
        signal: abort.signal,
      });
      const texts = answer.body?.pipeThrough(new TextDecoderStream());
      for await (const text of texts ?? []) lines.push(`${person} ${text}`);
    };
    const reading = Promise.allSettled([read('cleo-moreau'), read('mateo-rivas')]);
    await until('both streams to be open', () => lines.length === 2);
    await demo.tell('hold.placed', { hold: 'on-hold' });
    await until('the change to be told', () => lines.some((line) => line.includes('changed')));
    expect(lines.filter((line) => line.includes('changed'))).toEqual(['cleo-moreau data: changed\n\n']);
    abort.abort();
    await reading;
  });

  it('lets the server close while pages listen', async () => {
    const base = await demo.listen();
    const answer = await fetch(`${base}/market/clients/changes`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const closed = once(demo.server.server, 'close');
    await demo.server.close();
    await closed;
    await answer.body?.cancel();
  });
});
