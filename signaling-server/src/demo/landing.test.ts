import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer, STAFF } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
});
afterAll(() => demo.close());

describe('the tour', () => {
  it('tells the story with a link to each place, and the accounts for the desk', async () => {
    const { statusCode, body } = await demo.get('/');
    expect(statusCode).toBe(200);
    const more = ['/market/office', '/market/clients', '/help/is-it-from-us'];
    for (const place of ['/market', '/mail', '/help?action=verify-profile', '/desk', ...more]) {
      expect(body).toContain(`href="${place}"`);
    }
    for (const { username, password } of STAFF) {
      expect(body).toContain(`<code>${username}</code>`);
      expect(body).toContain(`<code>${password}</code>`);
    }
  });

  it('escapes the name of the brand', async () => {
    expect((await demo.get('/')).body).toContain('Harbour &lt;Jobs&gt;');
  });

  it('lists the prepared accounts as JSON', async () => {
    expect((await demo.get('/demo/staff')).json()).toEqual(STAFF);
  });
});
