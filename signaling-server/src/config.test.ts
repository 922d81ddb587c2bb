import { expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const demo = { VISAVIS_DEMO: 'on' };

it('listens on loopback and port 8080 unless told otherwise', () => {
  expect(readConfig(demo)).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    publicUrl: 'http://localhost:8080',
    embedOrigins: ['http://localhost:8080', 'http://127.0.0.1:8080'],
    policy: { deadlineDays: 7, promiseMinutes: 10, listedCategories: ['web-development', 'design'] },
  });
});

it('leaves a variable that is set to nothing as if it were not set', () => {
  expect(readConfig({ ...demo, PORT: '' }).port).toBe(8080);
});

it('takes origins from a list, once each', () => {
  const { embedOrigins } = readConfig({
    ...demo,
    VISAVIS_PUBLIC_URL: 'https://verify.example/',
    VISAVIS_EMBED_ORIGINS: 'https://help.example/articles, https://help.example',
  });
  expect(embedOrigins).toEqual(['https://verify.example', 'https://help.example']);
});

it.each([
  [undefined, false],
  ['off', false],
  ['on', true],
  ['10.1.2.3', ['10.1.2.3']],
  ['loopback, 10.0.0.0/8,fd00::/8', ['loopback', '10.0.0.0/8', 'fd00::/8']],
])('takes %s for whom to trust as a proxy', (text, meant) => {
  expect(readConfig({ ...demo, VISAVIS_TRUST_PROXY: text }).trustProxy).toEqual(meant);
});

it.each([
  [{ PORT: 'http' }, /PORT must be a port number/],
  [{ PORT: '70000' }, /PORT must be 65535 or less/],
  [{ PORT: '0' }, /PORT must be 1 or more/],
  [{ VISAVIS_DEMO: 'yes' }, /VISAVIS_DEMO/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must be a URL beginning with postgres:\/\//],
  [{ SMTP_URL: 'mail.example' }, /SMTP_URL must be a URL/],
  [{ VISAVIS_TURN_URLS: 'https://turn.example' }, /VISAVIS_TURN_URLS must be URLs beginning with turn:/],
  [{ VISAVIS_TURN_URLS: 'turn:turn.example' }, /VISAVIS_TURN_URLS and VISAVIS_TURN_SECRET must both be set/],
  [{ VISAVIS_TURN_MINUTES: '1' }, /VISAVIS_TURN_MINUTES must be 5 or more/],
  [{ VISAVIS_TURN_MINUTES: '2000' }, /VISAVIS_TURN_MINUTES must be 1440 or less/],
  [{ VISAVIS_TURN_SECRET: 'short' }, /VISAVIS_TURN_SECRET must have 16/],
  [{ VISAVIS_API_KEY: 'short' }, /VISAVIS_API_KEY must have 32 characters/],
  [{ VISAVIS_TRUST_PROXY: 'proxy.example' }, /VISAVIS_TRUST_PROXY must be "on", "off", or IP addresses and networks/],
  [{ VISAVIS_TRUST_PROXY: '10.0.0.0/99' }, /VISAVIS_TRUST_PROXY must be/],
  [{ VISAVIS_TRUST_PROXY: ',' }, /VISAVIS_TRUST_PROXY must be/],
  [{ VISAVIS_EMBED_ORIGINS: 'help.example' }, /VISAVIS_EMBED_ORIGINS/],
  [{ VISAVIS_MAIL_FROM: 'a@example.com,b@example.com' }, /VISAVIS_MAIL_FROM must be one mail address/],
  [{ VISAVIS_RESUME_CALLS: 'yes' }, /VISAVIS_RESUME_CALLS Invalid option: expected one of "on"\|"off"/],
  [{ VISAVIS_CALL_KEPT_SECONDS: '29' }, /VISAVIS_CALL_KEPT_SECONDS must be 30 or more/],
  [{ VISAVIS_CALL_KEPT_SECONDS: 'long' }, /VISAVIS_CALL_KEPT_SECONDS must be/],
  [{ VISAVIS_MEDIA_LISTEN: 'localhost' }, /VISAVIS_MEDIA_LISTEN must be an IP address/],
])('names the setting in %o and what is wrong with it', (environment, words) => {
  expect(() => readConfig({ ...demo, ...environment })).toThrow(BadSetting);
  expect(() => readConfig({ ...demo, ...environment })).toThrow(words);
});

it('needs a mail server outside demo mode', () => {
  expect(() => readConfig({})).toThrow(/SMTP_URL must be set/);
  expect(readConfig({ SMTP_URL: 'smtp://mail.example' }).isDemo).toBe(false);
});

it('X8 lets webhooks go to this machine in demo mode, or where somebody says so', () => {
  const usual = { SMTP_URL: 'smtp://mail.example' };
  expect(readConfig(usual).allowsLoopbackWebhooks).toBe(false);
  expect(readConfig({ ...usual, VISAVIS_WEBHOOK_LOOPBACK: 'on' }).allowsLoopbackWebhooks).toBe(true);
  expect(readConfig(demo).allowsLoopbackWebhooks).toBe(true);
  expect(readConfig({ ...demo, VISAVIS_WEBHOOK_LOOPBACK: 'off' }).allowsLoopbackWebhooks).toBe(false);
});

it('sends people to the TURN servers of a list, with the secret that is shared with them', () => {
  const secret = 's'.repeat(32);
  const urls = 'turn:turn.example:3478, turns:turn.example:443?transport=tcp';
  expect(readConfig({ ...demo, VISAVIS_TURN_URLS: urls, VISAVIS_TURN_SECRET: secret }).media.turn).toEqual({
    urls: ['turn:turn.example:3478', 'turns:turn.example:443?transport=tcp'],
    secret,
    lifeSeconds: 3600,
  });
  const minutes = { VISAVIS_TURN_URLS: urls, VISAVIS_TURN_SECRET: secret, VISAVIS_TURN_MINUTES: '10' };
  expect(readConfig({ ...demo, ...minutes }).media.turn?.lifeSeconds).toBe(600);
  expect(readConfig(demo).media).not.toHaveProperty('turn');
});

it('EM1 leads mails to the pages of our own unless there is a help centre', () => {
  const usual = readConfig({ SMTP_URL: 'smtp://mail.example', VISAVIS_PUBLIC_URL: 'https://verify.example' }).policy;
  expect(usual.helpUrl).toBe('https://verify.example/verify');
  expect(usual.phraseUrl).toBe('https://verify.example/verify/phrase');
  expect(readConfig(demo).policy.helpUrl).toBe('http://localhost:8080/help');
  expect(readConfig({ ...demo, VISAVIS_HELP_URL: 'https://help.example/a' }).policy.helpUrl).toBe(
    'https://help.example/a',
  );
});
