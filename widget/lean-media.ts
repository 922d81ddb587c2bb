import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

/*
 * mediasoup-client as the widget needs it (W29); used by `vite.config.ts`. It is published as CommonJS, which no bundler looks
 * into, with three handlers of which a browser runs one, with a log, and with all of Node's emitter.
 */

const OWN =
  /[\\/]node_modules[\\/](mediasoup-client|awaitqueue|h264-profile-level-id|sdp-transform)[\\/]lib[\\/](?!test)\w[\w\\/]*\.js$/;
const NO_HANDLER = '\0no-handler';

/** In place of a module. Its log would go to the console of the page around, and say more than that page should know. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [
    /no-handler$/,
    'export const Chrome111 = null, Chrome74 = null, Firefox120 = null, Safari12 = null, ReactNative106 = null;',
  ],
  [
    /mediasoup-client[\\/]lib[\\/]index\.js$/,
    `export { Device, detectDevice } from './Device.js'; export const version = '';`,
  ],
  [/sdp-transform[\\/]lib[\\/]index\.js$/, `export * from './parser.js'; export { write } from './writer.js';`],
  [/[\\/]Logger\.js$/, 'export class Logger { debug() {} warn() {} error() {} }'],
  // Only made by `produceData` and `consumeData`.
  [/[\\/]Data(Producer|Consumer)\.js$/, 'export const DataProducer = null, DataConsumer = null;'],
];

/** What is written there, TypeScript's output for the most part, and what it is as a module; one after the other. */
const AS_MODULE: readonly (readonly [RegExp, string])[] = [
  [/^var __\w+ = \(this && this\.__\w+\) \|\| [^]*?^\}(?:\)(?:\(\))?)*;$/gm, ''],
  [/^Object\.defineProperty\(exports, "__esModule".*$/gm, ''],
  [/^(?:exports\.\w+ = )+void 0;$/gm, ''],
  [/^\s*\w*[lL]ogger\.(?:debug|warn|error)\([^]*?\);$/gm, ''],
  // Its handler is given, and this is no app; what it throws is told to nobody (`MediaClient` has no log here).
  [/^ {12}switch \(handlerName\) \{[^]*?^ {12}\}$/gm, ''],
  [/^ {4}if \(isReactNative\(\)\) \{[^]*?^ {4}\}$/gm, ''],
  [/\b(new )?(TypeError|InvalidStateError|UnsupportedError)\((?:'[^']*'|`[^`]*`)\)/g, '$1$2()'],
  [/\}, '(?:transport|producer|consumer)[.\w @]*(?:\(\)|event)'\)/g, '})'],
  [/^var grammar = require\('\.\/grammar'\);$/gm, `import { grammar } from './grammar.js';`],
  [/^var grammar = module\.exports = /gm, 'export const grammar = '],
  [/^module\.exports = /gm, 'export const write = '],
  [/^(?:const|var) (\w+) = (?:__importStar\()?require\(("[^"]+")\)\)?;$/gm, 'import * as $1 from $2;'],
  [/^Object\.defineProperty\(exports, "(\w+)", .* return (\w+\.\w+); \} \}\);$/gm, 'export const $1 = $2;'],
  [/^exports\.(\w+) = \1;$/gm, 'export { $1 };'],
  [/^(\}\)\((\w+) \|\| \()exports\.\2 = (\2 = \{\}\)\);)$/gm, '$1$3\nexport { $2 };'],
  [/^exports\.(\w+) = (?:exports\.)?/gm, 'export const $1 = '],
];

/** Rewritten so that what is not used is left out; `browser-device.ts` fetches the handler of its browser. */
export const leanMedia: Plugin = {
  name: 'lean-media',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /^\.\/handlers\/|^events-alias$/ },
    handler(id, importer) {
      if (id === 'events-alias') return fileURLToPath(new URL('media-events.ts', import.meta.url));
      return importer && OWN.test(importer) ? NO_HANDLER : null;
    },
  },
  load: {
    filter: { id: INSTEAD.map(([path]) => path) },
    handler: (id) =>
      OWN.test(id) || id === NO_HANDLER ? (INSTEAD.find(([path]) => path.test(id))?.[1] ?? null) : null,
  },
  transform: {
    filter: { id: OWN },
    handler(code, id) {
      const module = AS_MODULE.reduce((text, [from, to]) => text.replaceAll(from, to), code);
      if (/\bexports\.|\brequire\(/.test(module)) this.error(`${id} is written in another way now`);
      return { code: module, map: null };
    },
  },
};

/** What every handler needs, beside what needs a handler. */
export const mediaChunk: Rolldown.CodeSplittingGroup = {
  name: 'media',
  test: (id) =>
    (OWN.test(id) && !/[\\/]handlers[\\/]\w+\.js$/.test(id)) ||
    /media-events\.ts$|media-client[\\/]src[\\/](browser-device|probe|stats)\.ts$/.test(id),
  priority: 4,
};
