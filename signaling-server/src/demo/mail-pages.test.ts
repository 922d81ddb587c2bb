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

type Sent = {
  subject?: string;
  html?: string;
  text?: string;
  name?: string;
  to?: string;
  messageId?: string;
  references?: string[];
};

const receive = (mail: Sent = {}) =>
  createTransport(demo.mailbox.smtpUrl).sendMail({
    from: { name: mail.name ?? 'Harbour Jobs', address: 'verify@harbour.example' },
    to: { name: mail.name ?? 'Cleo Moreau', address: mail.to ?? 'cleo@mail.example' },
    ...(mail.messageId && { messageId: mail.messageId }),
    ...(mail.references && { references: mail.references, inReplyTo: mail.references.at(-1) }),
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

  it('shows a conversation as one, in order, and says who it is to', async () => {
    await receive({ subject: 'Invitation', messageId: '<a@x.example>', to: 'cleo.moreau@mail.example' });
    await receive({ subject: 'About your project', name: 'Pip & Paper', to: 'studio@pip-and-paper.example' });
    await receive({ subject: 'Reminder', messageId: '<b@x.example>', references: ['<a@x.example>'] });
    await receive({
      subject: 'Result',
      references: ['<a@x.example>', '<b@x.example>'],
      to: 'cleo.moreau@mail.example',
    });
    const list = (await demo.get('/mail')).body;
    expect(list.match(/class="mail-subject"/g)).toHaveLength(2);
    expect(list).toContain('Client of Cleo Moreau');
    expect(list).toContain('4 mails');
    const { body } = await demo.get(`/mail/${await newest()}`);
    const thread = body.slice(body.indexOf('id="thread"'), body.indexOf('</nav>', body.indexOf('id="thread"')));
    expect([...thread.matchAll(/<span>([^<]+)<\/span>/g)].map(([, subject]) => subject)).toEqual([
      'Invitation',
      'Reminder',
      'Result',
    ]);
    expect(thread).not.toContain('About your project');
    expect(body).toContain('<span class="mail-role">Freelancer</span>');
  });

  it('shows HTML in a sandboxed frame, from an address whose policy allows no script', async () => {
    await receive({ html: '<p>Hi</p><script>alert(1)</script><a href="https://x.example/" target="_blank">go</a>' });
    const page = (await demo.get(`/mail/${await newest()}`)).body;
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).not.toContain('alert(1)');
    const { body, headers } = await demo.get(`/mail/${await newest()}/body`);
    expect(body).toContain('<a href="https://x.example/" target="_blank">');
    expect(headers).not.toHaveProperty('origin-agent-cluster');
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
