import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import { expect, it, onTestFinished } from 'vitest';
import { layTree } from '../test/lay-tree.ts';
import type { Tree } from '../test/lay-tree.ts';
import { importRules } from './import-rules.mjs';

const LIBRARIES = [
  ...[
    'zod',
    'fastify',
    'socket.io',
    'socket.io-client',
    'mediasoup',
    'mediasoup-client',
    'kysely',
    'nodemailer',
    'undici',
    'openid-client',
    'fuzzysort',
    'lit',
  ],
  'vitest',
];
const WORKSPACE = {
  ...{
    '@visavis/protocol': 'packages/protocol',
    '@visavis/link': 'packages/link',
    '@visavis/testing': 'packages/testing',
  },
  ...{ '@visavis/media-client': 'packages/media-client', '@visavis/agent-desk': 'packages/agent-desk' },
  ...{ '@visavis/widget': 'widget', '@visavis/signaling-server': 'signaling-server' },
};

/** Lays a workspace as pnpm would: libraries with nothing in them, packages as links to their folders. */
async function lay(tree: Tree): Promise<string> {
  const { root, write, remove } = await layTree(tree);
  onTestFinished(remove);
  for (const name of LIBRARIES) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }));
    await write(`node_modules/${name}/index.js`, 'export {};');
  }
  await mkdir(join(root, 'node_modules/@visavis'));
  for (const [name, path] of Object.entries(WORKSPACE)) {
    if (!Object.keys(tree).some((file) => file.startsWith(`${path}/`))) continue;
    await write(`${path}/package.json`, JSON.stringify({ name, type: 'module', exports: './src/index.ts' }));
    await symlink(join(root, path), join(root, 'node_modules', name));
  }
  return root;
}

/** The rules that a tree breaks, each once. */
async function broken(tree: Tree): Promise<string[]> {
  const baseDir = await lay(tree);
  const folders = [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? path))];
  const { forbidden = [], options } = importRules;
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    { bustTheCache: true },
  );
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule }) => rule.name))].sort();
}

const DOOR = { 'packages/protocol/src/index.ts': `import 'zod'; export type CaseId = string;` };
const MEDIA = { 'packages/media-client/src/index.ts': `import 'mediasoup-client'; export type MediaStats = number;` };

/** One tree for each rule, which breaks that rule and no other. */
const TREES: Readonly<Record<string, Tree>> = {
  'no-cycles': {
    'sfu/src/domain/a.ts': `import type { B } from './b.ts'; export type A = B;`,
    'sfu/src/domain/b.ts': `import type { A } from './a.ts'; export type B = A;`,
  },
  'no-unresolvable': { 'sfu/src/main.ts': `import './nowhere.ts';` },
  'no-test-code': { 'packages/testing/src/index.ts': '', 'sfu/src/main.ts': `import '@visavis/testing';` },
  'packages-by-their-door': {
    'packages/protocol/src/ids.ts': `export {};`,
    'sfu/src/domain/seat.ts': `import '../../../packages/protocol/src/ids.ts';`,
  },
  'domain-is-pure': {
    'signaling-server/src/domain/case.ts': `import { randomUUID } from 'node:crypto'; randomUUID();`,
  },
  'use-cases-know-no-edge': { 'signaling-server/src/use-cases/open-case.ts': `import type {} from 'zod';` },
  'store-knows-no-use-case': {
    'signaling-server/src/store/cases.ts': `import '../use-cases/open-case.ts';`,
    'signaling-server/src/use-cases/open-case.ts': '',
  },
  'store-takes-domain-types': {
    'signaling-server/src/store/cases.ts': `import { isOpen } from '../domain/case.ts'; isOpen();`,
    'signaling-server/src/domain/case.ts': 'export const isOpen = () => true;',
  },
  'edges-know-no-store': {
    'signaling-server/src/edges/http/cases.ts': `import type { Row } from '../../store/cases.ts'; export type R = Row;`,
    'signaling-server/src/store/cases.ts': 'export type Row = string;',
  },
  'edges-take-domain-types': {
    'signaling-server/src/edges/http/cases.ts': `import { isOpen } from '../../domain/case.ts'; isOpen();`,
    'signaling-server/src/domain/case.ts': 'export const isOpen = () => true;',
  },
  'only-app-wires': {
    'signaling-server/src/jobs/due.ts': `import '../mail/mailer.ts';`,
    'signaling-server/src/mail/mailer.ts': '',
  },
  'nobody-imports-the-app': {
    'signaling-server/src/config.ts': `import './app.ts';`,
    'signaling-server/src/app.ts': '',
  },
  'mediasoup-in-one-folder': { 'sfu/src/edges/health.ts': `import type {} from 'mediasoup';` },
  'fastify-in-one-folder': { 'signaling-server/src/mail/mailer.ts': `import type {} from 'fastify';` },
  'sockets-in-one-folder': { 'signaling-server/src/mail/mailer.ts': `import type {} from 'socket.io';` },
  'sql-in-one-folder': { 'signaling-server/src/jobs/due.ts': `import type {} from 'kysely';` },
  'mail-in-one-folder': { 'signaling-server/src/jobs/due.ts': `import 'nodemailer';` },
  'webhooks-in-one-folder': { 'signaling-server/src/jobs/due.ts': `import 'undici';` },
  'oidc-in-one-folder': { 'signaling-server/src/edges/http/staff.ts': `import 'openid-client';` },
  'sfu-stands-alone': {
    'signaling-server/src/index.ts': '',
    'sfu/src/log.ts': `import '@visavis/signaling-server';`,
  },
  'protocol-imports-zod-only': { 'packages/protocol/src/index.ts': `import 'lit';` },
  'link-has-no-media': { ...MEDIA, 'packages/link/src/link.ts': `import type {} from 'mediasoup-client';` },
  'media-client-has-no-line': { 'packages/media-client/src/index.ts': `import type {} from 'socket.io-client';` },
  'ui-is-only-elements': { ...DOOR, 'packages/ui/src/tile.ts': `import 'socket.io-client';` },
  'widget-stays-light': { 'widget/src/loader.ts': `import 'fuzzysort';` },
  'apps-stay-apart': { 'widget/src/loader.ts': `import 'node:fs';` },
  'media-client-in-the-call-chunk': { ...MEDIA, 'widget/src/chat/root.ts': `import '@visavis/media-client';` },
  'views-only-show': {
    'packages/link/src/index.ts': '',
    'widget/src/chat/views/queue.ts': `import '@visavis/link';`,
  },
  'nobody-imports-an-app': {
    'widget/src/index.ts': '',
    'signaling-server/src/config.ts': `import '@visavis/widget';`,
  },
};

it('has a tree for every rule', () => {
  expect(Object.keys(TREES).sort()).toEqual((importRules.forbidden ?? []).map(({ name }) => name).sort());
});

it.each(Object.keys(TREES))('%s bites, and only it', async (name) => {
  expect(await broken(TREES[name] ?? {})).toEqual([name]);
});

it('keeps frameworks and media out of use cases even as types', async () => {
  for (const name of ['fastify', 'socket.io', 'mediasoup']) {
    const tree = { 'signaling-server/src/use-cases/open-case.ts': `import type {} from '${name}';` };
    expect(await broken(tree), name).toContain('use-cases-know-no-edge');
  }
});

it('keeps widget, desk and servers apart', async () => {
  const servers = { 'signaling-server/src/index.ts': '', 'packages/agent-desk/src/index.ts': '' };
  for (const name of ['signaling-server', 'agent-desk']) {
    const tree = { ...servers, 'widget/src/loader.ts': `import type {} from '@visavis/${name}';` };
    expect(await broken(tree), name).toContain('apps-stay-apart');
  }
});

it('lets a gallery show fixtures, and nobody else show the gallery', async () => {
  const gallery = {
    'packages/testing/src/index.ts': '',
    'packages/agent-desk/src/gallery/gallery.ts': `import '@visavis/testing';`,
  };
  expect(await broken(gallery)).toEqual([]);
  const desk = { ...gallery, 'packages/agent-desk/src/desk/main.ts': `import '../gallery/gallery.ts';` };
  expect(await broken(desk)).toEqual(['no-test-code']);
});

it('has nothing to say about a workspace that keeps to the table', async () => {
  expect(
    await broken({
      ...DOOR,
      ...MEDIA,
      'packages/testing/src/index.ts': `import '@visavis/protocol';`,
      'packages/link/src/index.ts': `import 'socket.io-client'; import type {} from '@visavis/protocol';`,
      'signaling-server/src/main.ts': `import './app.ts';`,
      'signaling-server/src/app.ts': `import './edges/http.ts'; import './store/cases.ts'; import './mail/mailer.ts';`,
      'signaling-server/src/domain/case.ts': `import type {} from '@visavis/protocol'; export type Case = string;`,
      'signaling-server/src/domain/case.test.ts': `import 'vitest'; import '@visavis/testing'; import '../store/cases.ts';`,
      'signaling-server/src/store/cases.ts': `import 'kysely'; import type {} from '../domain/case.ts';`,
      'signaling-server/src/use-cases/open-case.ts': `import '../store/cases.ts'; import '../domain/case.ts';`,
      'signaling-server/src/edges/http.ts': `import 'fastify'; import '../use-cases/open-case.ts';`,
      'signaling-server/src/mail/mailer.ts': `import 'nodemailer';`,
      'widget/src/loader.ts': `void import('./chat/root.ts');`,
      'widget/src/chat/root.ts': `import 'lit'; import '@visavis/link'; void import('@visavis/media-client');`,
      'widget/src/call/root.ts': `import '@visavis/media-client';`,
    }),
  ).toEqual([]);
});
