import type { Plugin, Rolldown } from 'vite';

/*
 * What keeps the widget's files few and small (W29, W30); used by `vite.config.ts`.
 */

/**
 * Vite wraps each `import()` in a helper that preloads style sheets, of which there are none here: a page would load a kilobyte
 * more, and the launcher before the loader has run.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  configResolved: ({ plugins }) => {
    const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
    if (wrapping >= 0) (plugins as Plugin[]).splice(wrapping, 1);
  },
};

const squeezed = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(' !important', '!important')
    .replaceAll('#ffffff', '#fff')
    .trim()
    .replaceAll(';}', '}');

/** Takes comments and indentation out of style sheets, which no minifier looks into. */
export const squeezeStyles: Plugin = {
  name: 'squeeze-styles',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /[\\/](src|packages)[\\/].*\.ts$/, code: /\bcss`/ },
    handler: (code) => ({
      code: code.replaceAll(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${squeezed(css)}\``),
      map: null,
    }),
  },
};

/** In place of a module of a library. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  // The server offers web sockets and long polling (see `Link`).
  [/engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/]webtransport\.js$/, 'export class WT {}'],
  // Every message is JSON; who sends bytes is not our server.
  [
    /socket\.io-parser[\\/]build[\\/]esm[\\/](is-)?binary\.js$/,
    'export const hasBinary = () => false, isBinary = () => false, deconstructPacket = null, reconstructPacket = null;',
  ],
  // `Link` connects anew by itself.
  [/socket\.io-client[\\/]build[\\/]esm[\\/]contrib[\\/]backo2\.js$/, 'export class Backoff { reset() {} }'],
  // Half of Lit's is for decorators of the later standard, which TypeScript's older ones are not.
  [
    /@lit[\\/]reactive-element[\\/]decorators[\\/]property\.js$/,
    `export const property = (options) => (prototype, name) => {
      const isOwn = Object.hasOwn(prototype, name);
      prototype.constructor.createProperty(name, options);
      return isOwn ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
    };`,
  ],
];

/** Leaves out of libraries what is not used here, and cannot be seen to be. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: INSTEAD.map(([path]) => path) },
    handler: (id) => INSTEAD.find(([path]) => path.test(id))?.[1] ?? null,
  },
};

export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

export const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (isNode(value)) {
    yield value;
    for (const each of Object.values(value)) if (typeof each === 'object') yield* nodesIn(each);
  }
}

/** Takes the indentation out of templates, which stay on their lines. */
export const squeezeTemplates: Plugin = {
  name: 'squeeze-templates',
  apply: 'build',
  transform: {
    filter: { id: /[\\/](src|packages)[\\/].*\.ts$/, code: /\b(html|svg)`/ },
    handler(code) {
      const templates = [...nodesIn(this.parse(code))].filter(
        ({ type, tag }) =>
          type === 'TaggedTemplateExpression' && isNode(tag) && /^(html|svg)$/.test(String(tag['name'])),
      );
      const texts = templates.flatMap(({ quasi }) => (quasi as { quasis: Node[] }).quasis);
      let squeezed = '';
      let from = 0;
      for (const { start, end } of texts.toSorted((a, b) => a.start - b.start)) {
        squeezed += code.slice(from, start) + code.slice(start, end).replaceAll(/\n\s+/g, '\n');
        from = end;
      }
      return { code: squeezed + code.slice(from), map: null };
    },
  },
};

const RUNTIME = /^chunks\/rolldown-runtime-/;
const runtimeImport = /import\{([^}]*)\}from"\.\/rolldown-runtime-[^"]*";/;

/** Puts the bundler's few helpers, which otherwise are a file and a request of their own, into the files that use them. */
export const inlineRuntime: Plugin = {
  name: 'inline-runtime',
  generateBundle: (_, bundle) => {
    const runtime = Object.values(bundle).find(({ fileName }) => RUNTIME.test(fileName));
    if (runtime?.type !== 'chunk') return;
    const [, body, names] = /^(.*?)export\{([^}]*)\};?\s*$/s.exec(runtime.code) ?? [];
    if (body === undefined || names === undefined) throw new Error('The runtime of the bundler looks different now.');
    const exported = names.replaceAll(/(\w+) as (\w+)/g, '$2:$1');
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') inline(file, `(()=>{${body}return{${exported}}})()`);
    delete bundle[runtime.fileName];
  },
};

/** One line more at the top, which its source map skips. */
function inline(chunk: Rolldown.OutputChunk, runtime: string): void {
  const [statement, names] = runtimeImport.exec(chunk.code) ?? [];
  if (statement === undefined || names === undefined) return;
  const taken = names.replaceAll(/(\w+) as (\w+)/g, '$1:$2');
  chunk.code = `const{${taken}}=${runtime};\n${chunk.code.replace(statement, ' '.repeat(statement.length))}`;
  if (chunk.map) chunk.map.mappings = `;${chunk.map.mappings}`;
}

/** An edit that takes a member out, with the comma after it. */
export const leftOut = (code: string, { start, end }: Node) => ({
  start,
  end: code[end] === ',' ? end + 1 : end,
  text: '',
});

/** A module's code with some ranges of it replaced. */
export function edited(code: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += code.slice(from, start) + text;
    from = end;
  }
  return result + code.slice(from);
}
