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
