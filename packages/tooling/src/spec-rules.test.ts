import { expect, it, onTestFinished } from 'vitest';
import { layTree } from '../test/lay-tree.ts';
import { citationsIn, problemsOf, readWorkspace, rulesIn } from './spec-rules.mjs';

const idsIn = (text: string) => citationsIn('sfu/src/x.test.ts', text).map(({ id }) => id);

const rule = (id: string, folder: string) => ({ id, path: `${folder}/SPEC.md`, line: 1, folder });
const citation = (id: string, path: string) => ({ id, path, line: 1 });

it('finds a rule at the start of a line and nowhere else', () => {
  const text = ['# Rules', '- **T4** Only once.', '  as in **T5** here', '- **T6**', '- **see** T7', '- **B5b** Few.'];
  expect(rulesIn('a/SPEC.md', text.join('\n'))).toEqual([
    { id: 'T4', path: 'a/SPEC.md', line: 2, folder: 'a' },
    { id: 'B5b', path: 'a/SPEC.md', line: 6, folder: 'a' },
  ]);
});

it('finds citations in all ways to write a test', () => {
  expect(idsIn(`it('T4 refuses', f); test("M2 plays", f);`)).toEqual(['T4', 'M2']);
  expect(idsIn('it(`B5b takes ${n}`, f);')).toEqual(['B5b']);
  expect(idsIn(`it.each([\n  ['a (b)', 1],\n])('T4 %s', f);`)).toEqual(['T4']);
  expect(idsIn('it.each`a | b\n${1} | ${2}`("K1 $a", f)')).toEqual(['K1']);
  expect(idsIn(`describe('x', () => { it('T4 M2 both', f); it('T5: one', f) });`)).toEqual(['T4', 'M2', 'T5']);
});

it('takes no other words for citations', () => {
  expect(idsIn(`describe('T4 group', f); it('VP8', f); it('says T4 later', f); it('A page', f);`)).toEqual([]);
  expect(idsIn(`// it('T4 old', f)\nconst text = "it('T4 quoted', f)";`)).toEqual([]);
});

it('says where a citation stands', () => {
  expect(citationsIn('a.test.ts', `\n\nit('T4 refuses', f);`)).toEqual([{ id: 'T4', path: 'a.test.ts', line: 3 }]);
});

it('is content when every rule is cited in its own package', () => {
  expect(problemsOf([rule('T4', 'sfu')], [citation('T4', 'sfu/src/x.test.ts')])).toEqual([]);
});

it('names a rule that no test cites, also when another package cites an id of that name', () => {
  expect(problemsOf([rule('T4', 'sfu'), rule('T4', 'widget')], [citation('T4', 'sfu/src/x.test.ts')])).toEqual([
    'widget/SPEC.md:1 no test cites rule T4',
  ]);
});

it('names a citation of a rule that does not exist', () => {
  expect(problemsOf([], [citation('T9', 'sfu/src/x.test.ts')])).toEqual([
    'sfu/src/x.test.ts:1 cites T9, which no specification has',
  ]);
});

it('lets tests of the whole cite any rule, and everybody the rules of the protocol', () => {
  const rules = [rule('T4', 'sfu'), rule('P1', 'packages/protocol')];
  expect(problemsOf(rules, [citation('T4', 'e2e/specs/a.spec.ts'), citation('P1', 'sfu/src/x.test.ts')])).toEqual([]);
});

it('names a rule that is there twice', () => {
  expect(problemsOf([rule('T4', 'sfu'), rule('T4', 'sfu')], [citation('T4', 'sfu/src/x.test.ts')])).toEqual([
    'sfu/SPEC.md:1 has rule T4 a second time',
  ]);
});

it('reads a workspace, and not what is installed in it', async () => {
  const { root, remove } = await layTree({
    'sfu/SPEC.md': '- **M1** A call is one router.',
    'sfu/src/call.test.ts': `it('M1 keeps calls apart', f);`,
    'sfu/node_modules/x/SPEC.md': '- **M2** Not ours.',
    'e2e/specs/one.spec.ts': `test('M1 the whole', f);`,
  });
  onTestFinished(remove);
  const { rules, citations } = readWorkspace(root);
  expect(rules.map(({ path, id }) => `${path} ${id}`)).toEqual(['sfu/SPEC.md M1']);
  expect(citations.map(({ path }) => path)).toEqual(['e2e/specs/one.spec.ts', 'sfu/src/call.test.ts']);
});
