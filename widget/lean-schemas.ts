import type { Plugin } from 'vite';
import { edited, leftOut, type Node, nodesIn } from './lean-bundle.ts';

/*
 * Schemas as a browser of ours needs them (W29); used by `vite.config.ts`.
 */

const isCall = ({ type }: Node) => type === 'CallExpression';
const isCommand = (node: Node) => isCall(node) && (node['callee'] as Node)['name'] === 'command';

/**
 * A command's request is judged by whoever receives it, never by the browser that sends it: its schema is left out, and so is
 * every schema that nothing else needs, which a bundler cannot see of calls.
 */
export const leanMessages: Plugin = {
  name: 'lean-messages',
  apply: 'build',
  transform: {
    filter: { id: /[\\/]packages[\\/]protocol[\\/]src[\\/][\w-]+\.ts$/, code: /from ["']zod\/mini["']/ },
    handler(code) {
      const nodes = [...nodesIn(this.parse(code))];
      const requests = nodes.filter(isCommand).map((node) => (node['arguments'] as [Node])[0]);
      const values = nodes
        .filter(({ type }) => type === 'VariableDeclaration')
        .flatMap(({ declarations }) => declarations as Node[])
        .map(({ init }) => init as Node)
        .filter((init) => !init.type.endsWith('FunctionExpression') && [...nodesIn(init)].some(isCall));
      const edits = [
        ...requests.map(({ start, end }) => ({ start, end, text: 'null' })),
        ...values.flatMap(({ start, end }) => [
          { start, end: start, text: '/* @__PURE__ */ (() => (' },
          { start: end, end, text: '))()' },
        ]),
      ];
      return { code: edited(code, edits), map: null };
    },
  },
};

/**
 * What is always so here: nothing in a schema is asynchronous, reversed or cut short, nothing is kept of an earlier run, and no
 * schema is made a pattern of.
 */
const ALWAYS: readonly (readonly [RegExp, string])[] = [
  [/\b\w+ instanceof Promise\b/g, 'false'],
  [/\basyncResult \|\| /g, ''],
  [/\bif \(asyncResult\)/g, 'if (false)'],
  [/\bproms\.length\b/g, '0'],
  [/\bctx\??\.direction === "backward"/g, 'false'],
  [/\bctx\??\.direction !== "backward"/g, 'true'],
  [/\bctx\??\.(?:skipChecks|abortEarly)\b/g, 'false'],
  [/\bcore\.globalConfig\.memoizer\b/g, 'undefined'],
  [/\bif \(payload\.memo\)/g, 'if (false)'],
  [/^ *inst\._zod\.pattern = .*;$/gm, ''],
  // Words for issues would come from the page around, which may have this library too and share its settings.
  [/\bconst message = iss\.message[^]*?"Invalid input"\);/g, 'const message = "Invalid input";'],
  [/^ {4}const (?:traits = iss[^]*?^ {4}\}|schemaError = .*)$/gm, ''],
  [/^ *util\.attachSchema\(.*\);$/gm, ''],
];

/** What an issue says besides its path and its code, which is all that `Link` tells of it. */
const DETAILS: ReadonlySet<unknown> = new Set([
  ...['expected', 'origin', 'format', 'minimum', 'maximum', 'inclusive', 'note'],
  ...['values', 'keys', 'pattern', 'options', 'discriminator', 'errors', 'issues', 'input', 'inst'],
]);

/** The schema library without what it could do besides. */
export const leanSchemas: Plugin = {
  name: 'lean-schemas',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /[\\/]zod[\\/]v4[\\/]core[\\/](schemas|parse|checks|util)\.js$/ },
    handler(whole) {
      const code = ALWAYS.reduce((text, [from, to]) => text.replaceAll(from, to), whole);
      if (/\b(locale|custom)Error\b/.test(code)) this.error('zod words its issues in another way now');
      const details = [...nodesIn(this.parse(code))]
        .filter(isIssueTold)
        .flatMap((node) => ((node['arguments'] as [Node])[0]['properties'] ?? []) as Node[])
        .filter(({ key }) => DETAILS.has((key as Node | undefined)?.['name']));
      return {
        code: edited(
          code,
          details.map((node) => leftOut(code, node)),
        ),
        map: null,
      };
    },
  },
};

const isIssueTold = (node: Node): boolean => {
  const { object, property } = (isCall(node) ? node['callee'] : {}) as { object?: Node; property?: Node };
  return property?.['name'] === 'push' && (object?.['property'] as Node | undefined)?.['name'] === 'issues';
};
