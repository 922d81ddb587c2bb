import { ESLint } from 'eslint';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layTree } from '../test/lay-tree.ts';
import type { LaidTree } from '../test/lay-tree.ts';
import { eslintConfig } from './eslint-config.mjs';

const FORBIDDEN_SYNTAX = 'no-restricted-syntax';
const DOMAIN = 'signaling-server/src/domain';

/** A line of code, where it stands, and the rule that refuses it there. */
const REFUSED: readonly (readonly [what: string, path: string, code: string, rule: string])[] = [
  ['an enum', 'sfu/src', `export enum Seat { Agent }`, FORBIDDEN_SYNTAX],
  ['a namespace', 'sfu/src', `export namespace Seat { export const agent = 1; }`, FORBIDDEN_SYNTAX],
  ['a parameter property', 'sfu/src', `export class Seat { constructor(readonly id: string) {} }`, FORBIDDEN_SYNTAX],
  ['a default export', 'sfu/src', `export default 1;`, FORBIDDEN_SYNTAX],
  ['innerHTML', 'widget/src', `document.body.innerHTML = 'x';`, FORBIDDEN_SYNTAX],
  ['innerHTML in a template', 'widget/src', 'export const t = `<p .innerHTML=${1}></p>`;', FORBIDDEN_SYNTAX],
  [
    'unsafeHTML',
    'packages/ui/src',
    `export { x } from 'x'; import { unsafeHTML } from 'x'; unsafeHTML();`,
    FORBIDDEN_SYNTAX,
  ],
  ['styleMap', 'packages/agent-desk/src', `import { styleMap } from 'x'; styleMap();`, FORBIDDEN_SYNTAX],
  ['Date.now in the domain', DOMAIN, `export const now = Date.now();`, FORBIDDEN_SYNTAX],
  ['new Date() in the domain', DOMAIN, `export const now = new Date();`, FORBIDDEN_SYNTAX],
  ['Math.random in the domain', DOMAIN, `export const chance = Math.random();`, FORBIDDEN_SYNTAX],
  ['async in the domain', DOMAIN, `export const wait = async () => 1;`, FORBIDDEN_SYNTAX],
  ['a timer in the domain', DOMAIN, `setTimeout(() => undefined, 1);`, 'no-restricted-globals'],
  [
    'default in a switch of the domain',
    DOMAIN,
    `export function f(n: 1 | 2) { switch (n) { default: return 1; } }`,
    FORBIDDEN_SYNTAX,
  ],
  [
    'a forgotten state',
    'sfu/src',
    `export function f(n: 1 | 2) { switch (n) { case 1: return 1; } return 0; }`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['a promise nobody waits for', 'sfu/src', `Promise.resolve(1);`, '@typescript-eslint/no-floating-promises'],
  [
    'a promise for a condition',
    'sfu/src',
    `export const f = (p: Promise<void>) => (p ? 1 : 2);`,
    '@typescript-eslint/no-misused-promises',
  ],
  ['any', 'sfu/src', `export const f = (x: any) => String(x);`, '@typescript-eslint/no-explicit-any'],
  [
    'a type imported as a value',
    'sfu/src',
    `import { Stats } from 'node:fs'; export type S = Stats;`,
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'a camera at the desk',
    'packages/agent-desk/src',
    `void navigator.mediaDevices.getUserMedia({ video: true });`,
    FORBIDDEN_SYNTAX,
  ],
  [
    'camera code at the desk',
    'packages/agent-desk/src',
    `import '@visavis/media-client/camera';`,
    'no-restricted-imports',
  ],
  ['the document in link', 'packages/link/src', `document.title = 'x';`, 'no-restricted-globals'],
  ['a test that is skipped', 'sfu/src/skip.test.ts', `it.skip('T1', () => undefined);`, FORBIDDEN_SYNTAX],
  ['a mock', 'sfu/src/mock.test.ts', `vi.mock('./x.ts');`, FORBIDDEN_SYNTAX],
  ['a sleep', 'e2e/specs/a.spec.ts', `void new Promise((done) => setTimeout(done, 9));`, FORBIDDEN_SYNTAX],
  ['a long file', 'sfu/src', 'export {};\n'.repeat(251), 'max-lines'],
  ['a long function', 'sfu/src', `export function f() {\n${'  String(1);\n'.repeat(50)}}`, 'max-lines-per-function'],
  ['a tangle', 'sfu/src', `export const f = (a: boolean) => { ${'if (a) String(a); '.repeat(10)} };`, 'complexity'],
  [
    'a style attribute',
    'widget/src',
    'import { html } from \'lit\'; export const t = html`<p style="color: red"></p>`;',
    FORBIDDEN_SYNTAX,
  ],
];

/** A file of its own for each line, unless the place names the file already. */
const fileFor = (path: string, name: string): string => (path.endsWith('.ts') ? path : `${path}/${name}.ts`);

/** What stays allowed right beside it. */
const ALLOWED: readonly (readonly [what: string, path: string, code: string])[] = [
  ['a module that is widened', 'sfu/src', `declare module 'vitest' { interface X { y: 1 } }\nexport {};`],
  ['a given instant in the domain', DOMAIN, `export const day = (now: number) => new Date(now).getUTCDay();`],
  ['a clock in a use case', 'signaling-server/src/use-cases', `export const now = () => Date.now();`],
  [
    'a switch over many states',
    DOMAIN,
    `export function f(n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12) {\n  switch (n) {\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `    case ${n}:\n      return ${n};`).join('\n')}\n  }\n}`,
  ],
  ['a camera in the widget', 'widget/src', `void navigator.mediaDevices.getUserMedia({ video: true });`],
];

let laid: LaidTree;
const found = new Map<string, string[]>();

/** Lints all of it in one run, in a workspace of its own: the compiler starts once. */
beforeAll(async () => {
  const compilerOptions = {
    strict: true,
    module: 'preserve',
    target: 'es2024',
    lib: ['es2024', 'dom'],
    types: [],
    noEmit: true,
  };
  laid = await layTree({ 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['.'] }) });
  for (const [index, [, path, code]] of REFUSED.entries()) await laid.write(fileFor(path, `refused-${index}`), code);
  for (const [index, [, path, code]] of ALLOWED.entries()) await laid.write(fileFor(path, `allowed-${index}`), code);
  const eslint = new ESLint({ cwd: laid.root, overrideConfigFile: true, overrideConfig: eslintConfig });
  for (const { filePath, messages } of await eslint.lintFiles(['.'])) {
    found.set(
      filePath.slice(laid.root.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    );
  }
}, 60_000);
afterAll(() => laid.remove());

it.each(REFUSED.map(([what, path, , rule], index) => ({ what, path: fileFor(path, `refused-${index}`), rule })))(
  'refuses $what',
  ({ path, rule }) => {
    expect(found.get(path)).toContain(rule);
  },
);

it.each(ALLOWED.map(([what, path], index) => ({ what, path: fileFor(path, `allowed-${index}`) })))(
  'allows $what',
  ({ path }) => {
    expect(found.get(path)).toEqual([]);
  },
);
