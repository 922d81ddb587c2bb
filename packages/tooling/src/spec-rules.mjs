/*
 * Holds SPEC.md files and tests together: every rule is cited by a test, every cited rule exists. The format is in the
 * README beside this folder. Run it from the root of the workspace: `node packages/tooling/src/spec-rules.mjs`.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * @typedef {{ id: string; path: string; line: number; folder: string }} Rule
 * @typedef {{ id: string; path: string; line: number }} Citation
 */

const RULE = /^- \*\*([A-Z]+\d+[a-z]?)\*\* \S/;
const CITED = /^((?:[A-Z]+\d+[a-z]?[ :,]+)*[A-Z]+\d+[a-z]?)[ :,]/;
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'test-results', 'fixtures']);

/** Rules that everybody may cite: what all sides agreed on. */
const SHARED = 'packages/protocol';
/** Tests of the whole: they may cite any rule. */
const WHOLE = 'e2e';

/** @param {string} root @param {string} pattern */
const filesOf = (root, pattern) => globSync(pattern, { cwd: root, exclude: (name) => SKIPPED.has(name) }).sort();

/** The rules of one specification. @param {string} path @param {string} text @returns {Rule[]} */
export function rulesIn(path, text) {
  return text.split('\n').flatMap((line, index) => {
    const id = RULE.exec(line)?.[1];
    return id === undefined ? [] : [{ id, path, line: index + 1, folder: dirname(path) }];
  });
}

/** Whether a call is `it(…)` or `test(…)`, also as `it.each(…)(…)`. @param {ts.Expression} callee @returns {boolean} */
function isTest(callee) {
  if (ts.isIdentifier(callee)) return callee.text === 'it' || callee.text === 'test';
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) return isTest(callee.expression);
  return ts.isTaggedTemplateExpression(callee) && isTest(callee.tag);
}

/** The ids that a title starts with. @param {ts.Expression | undefined} title @returns {string[]} */
function idsOf(title) {
  if (title === undefined) return [];
  const isPlain = ts.isStringLiteralLike(title);
  const text = isPlain ? title.text : ts.isTemplateExpression(title) ? title.head.text : '';
  return CITED.exec(text)?.[1]?.split(/[ :,]+/) ?? [];
}

/** What the tests of one file cite. @param {string} path @param {string} text @returns {Citation[]} */
export function citationsIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  /** @type {Citation[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(...idsOf(node.arguments[0]).map((id) => ({ id, path, line: line + 1 })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a test in this file may cite this rule. @param {string} path @param {Rule} rule */
const mayCite = (path, { folder }) =>
  path.startsWith(`${folder}/`) || path.startsWith(`${WHOLE}/`) || folder === SHARED;

/**
 * What is wrong between rules and citations, as sentences that begin with a place.
 * @param {Rule[]} rules @param {Citation[]} citations @returns {string[]}
 */
export function problemsOf(rules, citations) {
  const twice = rules.filter((rule, index) =>
    rules.slice(0, index).some((other) => other.folder === rule.folder && other.id === rule.id),
  );
  const uncited = rules.filter((rule) => !citations.some(({ id, path }) => id === rule.id && mayCite(path, rule)));
  const unknown = citations.filter(({ id, path }) => !rules.some((rule) => rule.id === id && mayCite(path, rule)));
  return [
    ...twice.map(({ id, path, line }) => `${path}:${line} has rule ${id} a second time`),
    ...uncited.map(({ id, path, line }) => `${path}:${line} no test cites rule ${id}`),
    ...unknown.map(({ id, path, line }) => `${path}:${line} cites ${id}, which no specification has`),
  ];
}

/** Reads a workspace. @param {string} root */
export function readWorkspace(root) {
  /** @param {string} path */
  const textOf = (path) => readFileSync(join(root, path), 'utf8');
  return {
    rules: filesOf(root, '**/{SPEC,PROTOCOL}.md').flatMap((path) => rulesIn(path, textOf(path))),
    citations: filesOf(root, '**/*.{test,spec}.{ts,mjs}').flatMap((path) => citationsIn(path, textOf(path))),
  };
}

function main() {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const { rules, citations } = readWorkspace(root);
  const problems = problemsOf(rules, citations);
  for (const problem of problems) console.error(problem);
  const specs = new Set(rules.map(({ path }) => path)).size;
  console.log(
    `${rules.length} rules in ${specs} specifications, ${citations.length} citations, ${problems.length} problems`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') main();
