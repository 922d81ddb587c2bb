import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder, type TempFolder } from '@visavis/testing/node';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerPages } from './pages.ts';

let built: TempFolder;
let server: FastifyInstance;

async function serve(isDemo: boolean): Promise<void> {
  server = fastify();
  registerPages(server, { widget: built.path, desk: built.path }, isDemo);
  await server.ready();
}

const statusOf = async (url: string): Promise<number> => (await server.inject(url)).statusCode;

beforeEach(async () => {
  built = await tempFolder();
  await mkdir(join(built.path, 'gallery'));
  await mkdir(join(built.path, 'chunks'));
  await writeFile(join(built.path, 'integrity.json'), JSON.stringify({ version: '1.2.3', files: {} }));
  for (const name of ['visavis-widget.js', 'visavis-widget.js.br', 'visavis-widget.js.gz', 'chunks/call-abc.js'])
    await writeFile(join(built.path, name), name);
  for (const name of ['desk.html', 'gallery.html', 'gallery-stage.html', 'gallery/gallery.js'])
    await writeFile(join(built.path, name), name);
});

afterEach(async () => {
  await server.close();
  await built.remove();
});

const EMBEDS = ['/embed/v1/gallery.html', '/embed/v1/gallery-stage.html', '/embed/v1/gallery/gallery.js'];
const GALLERY = ['/gallery', '/gallery/stage', '/desk/gallery/gallery.js', ...EMBEDS];
const DETOURS = [
  '/gallery/widget',
  '/desk/gallery.html',
  '/desk/%67allery.html',
  '/desk//gallery.html',
  '/desk/./gallery-stage.html',
];

it('serves the gallery in demo mode under the strict policy of the desk, framed by nobody but itself', async () => {
  await serve(true);
  for (const url of GALLERY) expect(await statusOf(url), url).toBe(200);
  const policyOf = async (url: string) => String((await server.inject(url)).headers['content-security-policy']);
  const expected = (await policyOf('/desk')).replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  for (const url of ['/gallery', '/gallery/stage', '/embed/v1/gallery-stage.html'])
    expect(await policyOf(url), url).toBe(expected);
  expect((await server.inject('/gallery/widget')).headers.location).toBe('/embed/v1/gallery.html');
});

it('serves the desk and nothing of the gallery otherwise, by whichever path', async () => {
  await serve(false);
  expect(await statusOf('/desk')).toBe(200);
  for (const url of [...GALLERY, ...DETOURS]) expect([403, 404], url).toContain(await statusOf(url));
});

const WIDGET = '/embed/v1/visavis-widget.js';

it('EM3 gives the widget’s files to any page, and asks for those with a stable name again', async () => {
  await serve(false);
  const { headers } = await server.inject(WIDGET);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': 'public, max-age=300',
    'content-type': expect.stringMatching(/javascript/) as string,
  });
  const again = await server.inject({ url: WIDGET, headers: { 'if-none-match': String(headers.etag) } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const chunk = await server.inject('/embed/v1/chunks/call-abc.js');
  expect(chunk.headers['cache-control']).toContain('immutable');
});

it('EM3 keeps what is pinned for ever, under the version that was built and no other', async () => {
  await serve(true);
  const { headers, body } = await server.inject('/embed/1.2.3/visavis-widget.js');
  expect(headers['cache-control']).toContain('immutable');
  expect(body).toBe('visavis-widget.js');
  for (const url of ['/embed/1.2.4/visavis-widget.js', '/embed/1.2.3/gallery.html'])
    expect([403, 404], url).toContain(await statusOf(url));
});

it('EM3 says the hashes of the files, to any page', async () => {
  await serve(false);
  const answer = await server.inject('/embed/v1/integrity.json');
  expect(answer.json()).toMatchObject({ version: '1.2.3' });
  expect(answer.headers['access-control-allow-origin']).toBe('*');
});

it.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', undefined],
])('EM3 sends what was compressed as it was built to whoever takes %s', async (accepted, encoding) => {
  await serve(false);
  const { headers, body } = await server.inject({ url: WIDGET, headers: { 'accept-encoding': accepted } });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['vary']).toMatch(/accept-encoding/i);
  expect(headers['content-type']).toMatch(/javascript/);
  expect(body).toBe(encoding ? `visavis-widget.js.${encoding === 'br' ? 'br' : 'gz'}` : 'visavis-widget.js');
});

it('EM3 has nothing to pin where the build said no version', async () => {
  await writeFile(join(built.path, 'integrity.json'), '{"version":"../.."}');
  await serve(false);
  expect(await statusOf(WIDGET)).toBe(200);
  expect(await statusOf('/embed/1.2.3/visavis-widget.js')).toBe(404);
});

it('lets the page of the supervisors’ board open no device at all', async () => {
  await serve(false);
  const { headers, statusCode } = await server.inject('/desk/board');
  expect(statusCode).toBe(200);
  expect(headers['permissions-policy']).toBe('camera=(), microphone=(), display-capture=()');
  const desk = (await server.inject('/desk')).headers;
  expect(desk['permissions-policy']).toContain('microphone=(self)');
  expect(headers['content-security-policy']).toBe(desk['content-security-policy']);
});
