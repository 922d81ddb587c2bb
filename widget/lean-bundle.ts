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
    .replaceAll(';}', '}');

/** Takes comments and indentation out of style sheets, which no minifier looks into. */
export const squeezeStyles: Plugin = {
  name: 'squeeze-styles',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /(\.styles|[\\/]tokens)\.ts$/ },
    handler: (code) => ({
      code: code.replaceAll(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${squeezed(css)}\``),
      map: null,
    }),
  },
};

/** Of mediasoup-client: what none of the browsers of `build.target` would run, and what only tests use. */
const UNUSED =
  /mediasoup-client[\\/]lib[\\/](handlers[\\/](Chrome74|ReactNative106|FakeHandler)|test[\\/]fakeParameters)\.js$/;
/** Logs to the console of the page around, and of more than that page should know, when its `localStorage` says so. */
const LOG = /[\\/]node_modules[\\/]debug[\\/]/;

/** The server offers web sockets and long polling (see `Link`). */
const WEB_TRANSPORT = /engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/]webtransport\.js$/;

/** Leaves out what no freelancer's browser uses; who came to it would find a browser not supported. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: [UNUSED, LOG, WEB_TRANSPORT] },
    handler: (id) => {
      if (WEB_TRANSPORT.test(id)) return 'export class WT {}';
      return LOG.test(id) ? 'module.exports = () => () => undefined;' : 'module.exports = {};';
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
