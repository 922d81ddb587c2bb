import { MONDAY_9AM, until } from '@visavis/testing';
import { freePort } from '@visavis/testing/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RECEIVER_CERTIFICATE } from '../../test/receiver-certificate.ts';
import { verifies, WebhookReceiver } from '../../test/webhook-receiver.ts';
import { newWebhookEventId } from '../secrets/ids.ts';
import { newWebhookSecret } from '../secrets/secret.ts';
import type { WebhookPost } from '../use-cases/ports.ts';
import type { WebhookSenderOptions } from './sender.ts';
import { HttpWebhookSender } from './sender.ts';

const MINUTE_MS = 60_000;

async function aReceiver(options: { isSecure?: boolean } = {}): Promise<WebhookReceiver> {
  const receiver = await WebhookReceiver.start(options);
  onTestFinished(() => receiver.close());
  return receiver;
}

function aSender(options: Partial<WebhookSenderOptions> = {}): HttpWebhookSender {
  const sender = new HttpWebhookSender({ isLoopbackAllowed: true, ...options });
  onTestFinished(() => sender.close());
  return sender;
}

const aPost = (url: string, over: Partial<WebhookPost> = {}): WebhookPost => ({
  id: newWebhookEventId(),
  url,
  body: JSON.stringify({ note: 'grüße' }),
  secrets: [newWebhookSecret()],
  at: MONDAY_9AM,
  ...over,
});

describe('X5 a receiver with the standardwebhooks package', () => {
  it('verifies what arrives, by its secret and no other', async () => {
    const receiver = await aReceiver();
    const post = aPost(receiver.url);
    expect(await aSender().send(post)).toEqual({ result: 'answered', status: 204, said: '' });
    const [received] = receiver.received;
    if (!received) throw new Error('nothing arrived');
    expect(received.path).toBe('/hooks?of=market');
    expect(received.headers).toMatchObject({ 'webhook-id': post.id, 'content-type': 'application/json' });
    expect(verifies(received, post.secrets[0] ?? '', MONDAY_9AM)).toEqual({ note: 'grüße' });
    expect(() => verifies(received, newWebhookSecret(), MONDAY_9AM)).toThrow('No matching signature found');
    const changed = { ...received, raw: received.raw.replace('note', 'Note') };
    expect(() => verifies(changed, post.secrets[0] ?? '', MONDAY_9AM)).toThrow('No matching signature found');
    const renamed = {
      ...received,
      headers: { ...received.headers, 'webhook-id': newWebhookEventId() },
    };
    expect(() => verifies(renamed, post.secrets[0] ?? '', MONDAY_9AM)).toThrow('No matching signature found');
  });

  it('accepts either of two secrets while a rotation lasts', async () => {
    const receiver = await aReceiver();
    const secrets = [newWebhookSecret(), newWebhookSecret()];
    await aSender().send(aPost(receiver.url, { secrets }));
    const [received] = receiver.received;
    if (!received) throw new Error('nothing arrived');
    for (const secret of secrets) expect(verifies(received, secret, MONDAY_9AM)).toBeTruthy();
    expect(() => verifies(received, newWebhookSecret(), MONDAY_9AM)).toThrow('No matching signature found');
  });

  it('refuses what somebody replays after five minutes, also with a timestamp of their own', async () => {
    const receiver = await aReceiver();
    const post = aPost(receiver.url);
    await aSender().send(post);
    const [received] = receiver.received;
    const [secret = ''] = post.secrets;
    if (!received) throw new Error('nothing arrived');
    expect(verifies(received, secret, MONDAY_9AM + 4 * MINUTE_MS)).toBeTruthy();
    const later = MONDAY_9AM + 6 * MINUTE_MS;
    expect(() => verifies(received, secret, later)).toThrow('Message timestamp too old');
    const headers = { ...received.headers, 'webhook-timestamp': String(later / 1000) };
    expect(() => verifies({ ...received, headers }, secret, later)).toThrow('No matching signature found');
  });
});

describe('X8 over https', () => {
  it('a certificate that is trusted and is the host’s lets it through', async () => {
    const receiver = await aReceiver({ isSecure: true });
    const answer = await aSender({ ca: RECEIVER_CERTIFICATE }).send(aPost(receiver.url));
    expect(answer).toEqual({ result: 'answered', status: 204, said: '' });
  });

  it('one that nobody vouches for does not', async () => {
    const receiver = await aReceiver({ isSecure: true });
    expect(await aSender().send(aPost(receiver.url))).toEqual({
      result: 'no-answer',
      said: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string,
    });
    expect(receiver.received).toEqual([]);
  });

  it('nor one of another host', async () => {
    const receiver = await aReceiver({ isSecure: true });
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const elsewhere = receiver.url.replace('127.0.0.1', 'elsewhere.example');
    const answer = await aSender({ ca: RECEIVER_CERTIFICATE, lookup }).send(aPost(elsewhere));
    expect(answer).toMatchObject({ said: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID') as string });
    const named = receiver.url.replace('127.0.0.1', 'receiver.example');
    expect(await aSender({ ca: RECEIVER_CERTIFICATE, lookup }).send(aPost(named))).toMatchObject({ status: 204 });
  });
});

describe('X8 without the switch for loopback', () => {
  const toLoopback = async () => [{ address: '127.0.0.1', family: 4 }];

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '127.1',
    'internal.example',
  ])('nothing reaches this machine as %s', async (host) => {
    const receiver = await aReceiver({ isSecure: true });
    const sender = aSender({ isLoopbackAllowed: false, ca: RECEIVER_CERTIFICATE, lookup: toLoopback });
    const url = receiver.url.replace('127.0.0.1', host);
    expect(await sender.send(aPost(url))).toEqual({ result: 'no-answer', said: 'must lead to a public address' });
    expect(await sender.problemWith(url)).toBe('must lead to a public address');
    expect(receiver.received).toEqual([]);
  });

  it('a name is not trusted for having been public before, nor for one public address among others', async () => {
    const receiver = await aReceiver({ isSecure: true });
    const answers = [
      [{ address: '93.184.215.14', family: 4 }],
      [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
      [{ address: '::ffff:7f00:1', family: 6 }],
    ];
    const lookup = async () => answers.shift() ?? [];
    const sender = aSender({ isLoopbackAllowed: false, ca: RECEIVER_CERTIFICATE, lookup });
    const url = receiver.url.replace('127.0.0.1', 'rebinding.example');
    expect(await sender.problemWith(url)).toBeNull();
    for (const said of ['must lead to a public address', 'must lead to a public address']) {
      expect(await sender.send(aPost(url))).toEqual({ result: 'no-answer', said });
    }
    expect(await sender.send(aPost(url))).toEqual({ result: 'no-answer', said: 'The host name has no address.' });
    expect(receiver.received).toEqual([]);
  });

  it.each([
    ['https://10.0.0.7/hooks', 'must lead to a public address'],
    ['https://169.254.169.254/latest/meta-data', 'must lead to a public address'],
    ['https://[fd00:ec2::254]/', 'must lead to a public address'],
    ['https://[::ffff:169.254.169.254]/', 'must lead to a public address'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'must lead to a public address'],
    ['http://market.example/hooks', 'must begin with https://'],
    ['http://127.0.0.1/hooks', 'must begin with https://'],
    ['ftp://market.example/hooks', 'must begin with https://'],
    ['https://ada:secret@market.example/hooks', 'must not have a user or a password in it'],
    ['https://market.example/hooks#here', 'must not have a fragment'],
    ['market.example', 'must be a URL'],
  ])('%s is refused as it is registered', async (url, problem) => {
    const lookup = async () => [{ address: '93.184.215.14', family: 4 }];
    expect(await aSender({ isLoopbackAllowed: false, lookup }).problemWith(url)).toBe(problem);
  });

  it('a public address is accepted, and so is a name that nobody can look up just now', async () => {
    const lookup = async () => Promise.reject(new Error('EAI_AGAIN'));
    const sender = aSender({ isLoopbackAllowed: false, lookup });
    expect(await sender.problemWith('https://93.184.215.14/hooks')).toBeNull();
    expect(await sender.problemWith('https://market.example/hooks')).toBeNull();
  });
});

it('X8 lets plain http go to this machine with the switch, and nowhere else', async () => {
  const lookup = async () => [{ address: '93.184.215.14', family: 4 }];
  const sender = aSender({ lookup });
  const problem = 'must begin with https://, except on this machine';
  for (const url of ['http://market.example/hooks', 'http://93.184.215.14/hooks', 'http://10.0.0.7/hooks']) {
    expect(await sender.problemWith(url)).toBe(problem);
    expect(await sender.send(aPost(url))).toEqual({ result: 'no-answer', said: problem });
  }
  expect(await sender.problemWith('http://127.0.0.1:8080/hooks')).toBeNull();
  expect(await sender.problemWith('https://10.0.0.7/hooks')).toBe('must lead to a public address');
});

it('X8 follows no redirect', async () => {
  const inside = await aReceiver();
  const receiver = await aReceiver();
  receiver.answer = (response) => void response.writeHead(307, { location: inside.url }).end();
  expect(await aSender().send(aPost(receiver.url))).toEqual({ result: 'answered', status: 307, said: '' });
  expect(inside.received).toEqual([]);
});

describe('X9 a receiver', () => {
  it('X9 that does not answer in time has not answered', async () => {
    const receiver = await aReceiver();
    receiver.answer = () => {};
    const answer = await aSender({ timeoutMs: 50 }).send(aPost(receiver.url));
    expect(answer).toEqual({ result: 'no-answer', said: 'no answer within 0.05 s' });
    expect(receiver.received).toHaveLength(1);
  });

  it('X9 that begins an answer and never ends it has answered with its status', async () => {
    const receiver = await aReceiver();
    receiver.answer = (response) => void response.writeHead(503).write('down for');
    const answer = await aSender({ timeoutMs: 500 }).send(aPost(receiver.url));
    expect(answer).toEqual({ result: 'answered', status: 503, said: 'down for' });
  });

  it('X9 that goes on and on is cut off', async () => {
    const receiver = await aReceiver();
    let sent = 0;
    let hasClosed = false;
    receiver.answer = (response) => {
      response.on('close', () => (hasClosed = true));
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384, 'x'))) sent += 16_384;
      };
      response.writeHead(200).on('drain', pour);
      pour();
    };
    const answer = await aSender().send(aPost(receiver.url));
    expect(answer).toEqual({ result: 'answered', status: 200, said: 'x'.repeat(200) });
    await until('the connection to be cut', () => hasClosed);
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('is quoted in printable characters on one line', async () => {
    const receiver = await aReceiver();
    receiver.answer = (response) => void response.writeHead(500).end(`no\u0000way\r\n\u001b[31m ${'😀'.repeat(300)}`);
    const answer = await aSender().send(aPost(receiver.url));
    expect(answer).toMatchObject({ said: `no way [31m ${'😀'.repeat(200 - 'no way [31m '.length)}` });
  });

  it('that nobody runs is said to be away', async () => {
    const answer = await aSender().send(aPost(`http://127.0.0.1:${await freePort()}/`));
    expect(answer).toEqual({ result: 'no-answer', said: expect.stringContaining('ECONNREFUSED') as string });
  });
});

it('X6 gives up what is on its way when it stops, and sends nothing afterwards', async () => {
  const receiver = await aReceiver();
  receiver.answer = () => {};
  const sender = aSender();
  const sending = sender.send(aPost(receiver.url));
  await until('the request to arrive', () => receiver.received.length === 1);
  await sender.close();
  expect(await sending).toEqual({ result: 'stopped' });
  expect(await sender.send(aPost(receiver.url))).toEqual({ result: 'stopped' });
  expect(receiver.received).toHaveLength(1);
});
