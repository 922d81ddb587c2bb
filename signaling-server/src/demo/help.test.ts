import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
});
afterAll(() => demo.close());

const SNIPPET =
  '<script type="module" src="/embed/v1/visavis-widget.js"></script><visavis-widget brand="Harbour &lt;Jobs&gt;"></visavis-widget>';

describe('the help centre', () => {
  it.each(['/help', '/help?action=verify-profile'])(
    'embeds the widget at %s by the documented line, and says whose it is',
    async (url) => {
      const { body } = await demo.get(url);
      expect(body).toContain(SNIPPET);
    },
  );

  it('shows the article that an invitation leads to', async () => {
    const { body } = await demo.get('/help?action=verify-profile');
    expect(body).toContain('<h1>Verify your profile by video</h1>');
    expect((await demo.get('/help')).body).not.toContain('<h1>Verify your profile by video</h1>');
  });

  it('has a page that tells whether a mail is ours, linked from its start page and its article', async () => {
    const { body, statusCode } = await demo.get('/help/is-it-from-us');
    expect(statusCode).toBe(200);
    expect(body).toContain('<script type="module" src="/embed/v1/visavis-phrase-check.js"></script>');
    expect(body).toContain('<visavis-phrase-check></visavis-phrase-check>');
    for (const url of ['/help', '/help?action=verify-profile']) {
      expect((await demo.get(url)).body).toContain('href="/help/is-it-from-us"');
    }
  });

  it('permits what the widget needs, and no inline script or style', async () => {
    const { headers } = await demo.get('/help?action=verify-profile');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' ws: wss:");
    expect(policy).toContain('mediastream:');
    expect(policy).not.toContain('unsafe');
    expect(headers['permissions-policy']).toBe('camera=(self), microphone=(self)');
  });

  it.each(['/help?action=verify-profile&action=x', '/help?action[]=x', '/help?action='])(
    'shows its start page for an action it does not know: %s',
    async (url) => expect((await demo.get(url)).body).toContain('<h1>How can we help?</h1>'),
  );
});
