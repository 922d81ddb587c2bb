import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(() => demo.close());

const PAYLOAD = '<img src=x onerror=alert(1)>';

const receive = (mail: { subject?: string; html?: string; text?: string; name?: string } = {}) =>
  createTransport(demo.mailbox.smtpUrl).sendMail({
    from: { name: mail.name ?? 'Harbour Jobs', address: 'verify@harbour.example' },
    to: { name: mail.name ?? 'Cleo Moreau', address: 'cleo@mail.example' },
    subject: mail.subject ?? 'A short video call',
    text: mail.text ?? 'Hello Cleo',
    ...(mail.html && { html: mail.html }),
  });

const newest = async () => (await demo.mailbox.list())[0]?.id ?? '';
const status = async () => (await demo.get('/mail/status')).json<{ version: string }>().version;

describe('the web reader of the demo mailbox', () => {
  it('says what to do while there is no mail', async () => {
    expect((await demo.get('/mail')).body).toContain('Nothing here yet.');
  });

  it('lists mails, shows one, and tells a waiting page that there is a new one', async () => {
    const before = await status();
    await receive({ subject: 'First' });
    const between = await status();
    await receive({ subject: 'Second' });
    expect(new Set([before, between, await status()]).size).toBe(3);
    const { body } = await demo.get('/mail');
    expect(body.indexOf('Second')).toBeLessThan(body.indexOf('First'));
    expect(body).toContain(`data-version="${await status()}"`);
    expect((await demo.get(`/mail/${await newest()}`)).body).toContain('<h2 id="subject">Second</h2>');
  });

  it('shows HTML in a sandboxed frame, from an address whose policy allows no script', async () => {
    await receive({ html: '<p>Hi</p><script>alert(1)</script><a href="https://x.example/" target="_blank">go</a>' });
    const page = (await demo.get(`/mail/${await newest()}`)).body;
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).not.toContain('alert(1)');
    const { body, headers } = await demo.get(`/mail/${await newest()}/body`);
    expect(body).toContain('<a href="https://x.example/" target="_blank">');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin|https?:/);
  });

  it('shows the plain text and the headers as text', async () => {
    await receive({ html: '<p>Hi</p>', text: `Plain ${PAYLOAD}` });
    const id = await newest();
    expect((await demo.get(`/mail/${id}?view=text`)).body).toContain('Plain &lt;img src=x onerror=alert(1)&gt;');
    expect((await demo.get(`/mail/${id}?view=headers`)).body).toContain('Delivered-To: cleo@mail.example');
  });

  it('shows a mail without HTML as text, whatever view is asked for', async () => {
    await receive({ text: 'Only text' });
    for (const query of ['', '?view=html', '?view=nonsense', '?view=text&view=html']) {
      const { body } = await demo.get(`/mail/${await newest()}${query}`);
      expect(body).toContain('Only text');
      expect(body).not.toContain('<iframe');
    }
  });

  it('escapes names, subject and preview wherever it shows them', async () => {
    await receive({ subject: PAYLOAD, name: PAYLOAD, text: PAYLOAD });
    for (const url of ['/mail', `/mail/${await newest()}`]) {
      expect((await demo.get(url)).body).not.toContain('<img src=x');
    }
  });

  it.each(['/mail/nothing', '/mail/..%2f..%2fetc%2fpasswd', '/mail/nothing/body'])('has no mail at %s', async (url) => {
    expect((await demo.get(url)).statusCode).toBe(404);
  });
});
