import { expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const demo = { VISAVIS_DEMO: 'on' };
const listening = (environment: Record<string, string>) => readConfig({ ...demo, ...environment }).media.listen;

it('receives media on loopback, at one address, or at several, each announced as itself or as another', () => {
  expect(listening({})).toEqual([{ address: '127.0.0.1' }]);
  expect(listening({ VISAVIS_MEDIA_LISTEN: '203.0.113.5' })).toEqual([{ address: '203.0.113.5' }]);
  expect(listening({ VISAVIS_MEDIA_LISTEN: '10.0.0.5=203.0.113.5, ::=media.example.org,2001:db8::5' })).toEqual([
    { address: '10.0.0.5', announced: '203.0.113.5' },
    { address: '::', announced: 'media.example.org' },
    { address: '2001:db8::5' },
  ]);
});

it('announces one address by a setting of its own', () => {
  expect(listening({ VISAVIS_MEDIA_LISTEN: '0.0.0.0', VISAVIS_MEDIA_ADDRESS: '203.0.113.5' })).toEqual([
    { address: '0.0.0.0', announced: '203.0.113.5' },
  ]);
});

it.each(['127.0.0.1,::1', '10.0.0.5=203.0.113.5'])('does not guess which of %s such a setting is for', (listen) => {
  expect(() => listening({ VISAVIS_MEDIA_LISTEN: listen, VISAVIS_MEDIA_ADDRESS: '203.0.113.9' })).toThrow(
    /write address=announced there instead/,
  );
});

it.each(['localhost', '10.0.0.5=', ',', '127.0.0.1;::1', '10.0.0.5=203.0.113.5=203.0.113.6'])(
  'refuses %s as addresses',
  (listen) => {
    expect(() => listening({ VISAVIS_MEDIA_LISTEN: listen })).toThrow(BadSetting);
    expect(() => listening({ VISAVIS_MEDIA_LISTEN: listen })).toThrow(/VISAVIS_MEDIA_LISTEN must be an IP address/);
  },
);

it('is public outside demo mode', () => {
  expect(readConfig(demo).media.isPublic).toBe(false);
  expect(readConfig({ SMTP_URL: 'smtp://mail.example' }).media.isPublic).toBe(true);
});

it('refuses a first port above which there is none for every worker', () => {
  const ports = (port: number, workers: number) => () =>
    readConfig({ ...demo, VISAVIS_MEDIA_PORT: String(port), VISAVIS_MEDIA_WORKERS: String(workers) }).media.portBase;
  expect(ports(65_532, 4)()).toBe(65_532);
  expect(ports(0, 64)()).toBe(0);
  expect(ports(65_533, 4)).toThrow(/VISAVIS_MEDIA_PORT must be 65532 or less, because VISAVIS_MEDIA_WORKERS=4/);
});
