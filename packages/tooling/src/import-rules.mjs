/*
 * Who may import whom: every row of the architecture's import table as a rule for dependency-cruiser, plus no cycles, no test
 * code in production code, and packages only by their door. Paths are relative to the root of the workspace.
 * `import-rules.test.ts` breaks each rule once.
 */

const TESTS = [
  '[.]test[.]ts$',
  '/(fixtures|test)/',
  // What shows and walks every state of every view; a page of the demo, and no part of any other page.
  '/src/gallery/',
  '^packages/(testing|tooling)/',
  '^e2e/',
  '^[^/]+$',
  '/[^/]+[.]config[.]m?[tj]s$',
  // What makes the widget's files out of its sources.
  '^widget/[^/]+[.]ts$',
];
const SERVER = '^(signaling-server|sfu)/src/';
const WIRING = `${SERVER}(app|context-parts|main|index)[.]ts$`;
const APPS = '^(widget|packages/agent-desk)/src/';

/** Matches a library wherever pnpm keeps it. */
const library = (/** @type {string[]} */ ...names) => `(^|/)node_modules/(${names.join('|')})/`;
const local = (/** @type {string[]} */ ...names) => `^packages/(${names.join('|')})/`;

const MEDIASOUP = library('mediasoup');
const HTTP = library('fastify', '@fastify/[^/]+');
const SOCKETS = library('socket[.]io', '@socket[.]io/[^/]+');
const SQL = library('kysely', 'pg', '@electric-sql/[^/]+');
const LIT = library('lit', 'lit-html', 'lit-element', '@lit/[^/]+', '@lit-labs/[^/]+');

/**
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule
 * @typedef {Extract<Rule, { to: { couldNotResolve?: boolean } }>['to']} To
 */

/**
 * A rule about production code; tests may look anywhere.
 * @param {string} name
 * @param {string} comment
 * @param {string | string[]} from
 * @param {To} to
 * @param {string[]} [exceptFrom]
 * @returns {Rule}
 */
const rule = (name, comment, from, to, exceptFrom = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [...TESTS, ...exceptFrom] },
  to,
});

/** @param {string[]} paths @returns {To} */
const nothingBut = (...paths) => ({ pathNot: paths });

/** @param {string} path @returns {To} */
const valuesOf = (path) => ({ path, dependencyTypesNot: ['type-only'] });

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one module, or hide a third; types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'The import leads nowhere: a wrong path, or a dependency that package.json does not declare.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  rule('no-test-code', 'Production code does not know that there are tests.', '.', {
    path: [
      '[.]test[.]ts$',
      '/(fixtures|test)/',
      '/src/gallery/',
      local('testing'),
      '^e2e/',
      library('vitest', '@vitest/[^/]+', 'fast-check', 'playwright', '@playwright/[^/]+'),
    ],
  }),
  rule(
    'packages-by-their-door',
    'Other packages are imported by name; what their package.json does not export is theirs alone.',
    '^(packages/[^/]+|[^/]+)/',
    { path: '^(packages/[^/]+|widget|signaling-server|sfu)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  ),
];

const servers = [
  rule(
    'domain-is-pure',
    'The domain knows itself and the protocol: no library, no Node, no other layer.',
    `${SERVER}domain/`,
    {
      ...nothingBut('^$1/src/domain/', local('protocol')),
    },
  ),
  rule(
    'use-cases-know-no-edge',
    'A use case reads, decides, stores and tells: domain, store, ports, protocol, other use cases, and secrets (chance has one source).',
    `${SERVER}use-cases/`,
    nothingBut('^$1/src/(use-cases|domain|store|ports|secrets)(/|[.]ts$)', local('protocol')),
  ),
  rule('store-knows-no-use-case', 'The store keeps and finds; it asks nobody.', `${SERVER}store/`, {
    path: `${SERVER}|^sfu/`,
    pathNot: ['^$1/src/(store|domain|ports)(/|[.]ts$)'],
  }),
  rule(
    'store-takes-domain-types',
    'The store writes domain states down; it decides nothing, so it needs their types only.',
    `${SERVER}store/`,
    valuesOf(`${SERVER}domain/`),
  ),
  rule('edges-know-no-store', 'An edge calls use cases; what is stored is their business.', `${SERVER}edges/`, {
    path: [`${SERVER}`, SQL],
    pathNot: ['^$1/src/(edges|use-cases|domain|ports|config)(/|[.]ts$)'],
  }),
  rule('edges-take-domain-types', 'A rule of the domain reaches an edge through a use case.', `${SERVER}edges/`, {
    ...valuesOf(`${SERVER}domain/`),
  }),
  rule(
    'only-app-wires',
    'Edges and adapters are put together in app.ts and its context-parts.ts, nowhere else; each may use its own folder.',
    `${SERVER}([^/]+)`,
    { path: `${SERVER}(edges|jobs|mail|webhooks|oidc|media-control|media|demo)/`, pathNot: ['^$1/src/$2/'] },
    [WIRING],
  ),
  rule(
    'nobody-imports-the-app',
    'app.ts is where everything comes together; only main.ts starts it.',
    '.',
    {
      path: '^signaling-server/src/(app|main)[.]ts$|^sfu/src/main[.]ts$',
    },
    ['^signaling-server/src/main[.]ts$'],
  ),
  rule('mediasoup-in-one-folder', 'Only sfu/src/media knows mediasoup.', '.', { path: MEDIASOUP }, ['^sfu/src/media/']),
  rule('fastify-in-one-folder', 'Only HTTP edges and the demo marketplace know fastify.', '.', { path: HTTP }, [
    `${SERVER}(edges|demo)/`,
    WIRING,
  ]),
  rule(
    'sockets-in-one-folder',
    'Only edges, and the hold on a remote media node, know Socket.IO.',
    '.',
    { path: SOCKETS },
    [`${SERVER}(edges|media-control)/`, WIRING],
  ),
  rule('sql-in-one-folder', 'Only the store knows SQL.', '.', { path: SQL }, [`${SERVER}store/`]),
  rule(
    'mail-in-one-folder',
    'Only the mail folder sends, only the demo mailbox receives.',
    '.',
    {
      path: library('nodemailer', 'smtp-server', 'mailparser'),
    },
    [`${SERVER}(mail|demo)/`],
  ),
  rule(
    'webhooks-in-one-folder',
    'Only the webhooks folder goes out to addresses that somebody gave us; the demo marketplace verifies as a receiver.',
    '.',
    {
      path: library('undici', 'ipaddr.js', 'standardwebhooks'),
    },
    [`${SERVER}(webhooks|demo)/`],
  ),
  rule('oidc-in-one-folder', 'Only the oidc folder asks identity providers.', '.', { path: library('openid-client') }, [
    `${SERVER}oidc/`,
  ]),
  rule('sfu-stands-alone', 'A media node holds no business logic.', '^sfu/', { path: '^signaling-server/' }),
];

const browser = [
  rule('protocol-imports-zod-only', 'The words all sides say depend on nobody.', local('protocol'), {
    ...nothingBut(local('protocol'), library('zod')),
  }),
  rule('link-has-no-media', 'The line to the server: no DOM, no media.', local('link'), {
    ...nothingBut(local('link', 'protocol'), library('socket[.]io-client')),
  }),
  rule('media-client-has-no-line', 'Media is told what to say by whoever holds the line.', local('media-client'), {
    ...nothingBut(local('media-client', 'protocol'), library('mediasoup-client')),
  }),
  rule('ui-is-only-elements', 'Shared elements are told by properties and ask by events.', local('ui'), {
    ...nothingBut(local('ui', 'protocol'), LIT),
  }),
  rule('apps-stay-apart', 'Widget and desk share packages, not code, and never a server.', APPS, {
    ...nothingBut('^$1/', local('link', 'media-client', 'ui', 'protocol'), LIT, library('fuzzysort', 'lean-qr')),
  }),
  rule('widget-stays-light', 'What only staff need is not loaded by freelancers.', '^widget/', {
    path: library('fuzzysort'),
  }),
  rule(
    'media-client-in-the-call-chunk',
    'mediasoup-client is 39 KB: outside a call folder it is imported dynamically, or as a type.',
    APPS,
    {
      path: '^packages/media-client/src/(index|media-client)[.]ts$',
      dependencyTypesNot: ['type-only', 'dynamic-import'],
    },
    ['/call/', '^widget/src/phone/page/phone-media[.]ts$'],
  ),
  rule(
    'views-only-show',
    'A view gets properties and sends events; it holds no line and no media.',
    `${APPS}.*/views?/`,
    {
      path: [local('link', 'media-client'), library('socket[.]io-client', 'mediasoup-client')],
    },
  ),
  rule(
    'nobody-imports-an-app',
    'Widget and desk are ends; nothing is built on them.',
    '.',
    {
      path: APPS,
    },
    [APPS],
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export const importRules = {
  forbidden: /** @type {Rule[]} */ ([...everywhere, ...servers, ...browser]),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)(dist|coverage|test-results|data)/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
