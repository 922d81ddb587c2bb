import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import * as bans from './lint-bans.mjs';

/** @typedef {import('eslint').Linter.Config} Config */

const TESTS = ['**/*.test.ts', '**/test/**/*.ts', '**/src/gallery/**/*.ts', 'e2e/**/*.ts', 'packages/testing/**'];
const BROWSER = ['widget/src/**/*.ts', 'packages/{agent-desk,ui,link,media-client}/src/**/*.ts'];
const DOMAIN = '{signaling-server,sfu}/src/domain/**/*.ts';

/** @param {...import('./lint-bans.mjs').Ban[]} lists @returns {Config['rules']} */
const banned = (...lists) => ({ 'no-restricted-syntax': ['error', ...bans.everywhere, ...lists.flat()] });

/** @type {(message: string, names: string[]) => Config['rules']} */
const noGlobals = (message, names) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
});

/** @type {Config['rules']} */
const plainRules = {
  complexity: ['error', { max: 10, variant: 'modified' }],
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 4],
  eqeqeq: 'error',
  'no-constructor-return': 'error',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-lonely-if': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-script-url': 'error',
  'no-self-compare': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-concat': 'error',
  'no-useless-rename': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** @type {Config['rules']} */
const typeRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  // openid-client marks this one only so that it stands out; it is called for an issuer on this machine.
  '@typescript-eslint/no-deprecated': [
    'error',
    { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
  ],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-redundant-type-constituents': 'off',
  '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
  '@typescript-eslint/no-unnecessary-template-expression': 'error',
  '@typescript-eslint/no-unnecessary-type-arguments': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/return-await': ['error', 'in-try-catch'],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
};

/**
 * The whole workspace's lint. Type-aware for packages; plain for the scripts that run before packages are there.
 * @type {Config[]}
 */
export const eslintConfig = /** @type {Config[]} */ ([
  { ignores: ['**/dist/', '**/coverage/', '**/data/', '**/test-results/', '**/playwright-report/'] },
  { files: ['**/*.{ts,mjs}'], linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: plainRules },
  ...tseslint.config({
    files: ['*/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: /** @type {any} */ (typeRules),
  }),
  { files: ['*.ts'], languageOptions: { parser: tseslint.parser } },
  { files: ['**/*.{ts,mjs}'], rules: banned() },
  { ...lit['flat/recommended'], files: BROWSER },
  { ...wc['flat/recommended'], files: BROWSER },
  {
    files: BROWSER,
    rules: {
      ...banned(bans.markup),
      '@typescript-eslint/unbound-method': 'off',
      'lit/attribute-names': 'off',
      'lit/ban-attributes': ['error', 'style', 'onclick'],
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': 'error',
      'no-console': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  { files: ['packages/agent-desk/src/**/*.ts'], rules: banned(bans.markup, bans.desk) },
  {
    files: ['packages/agent-desk/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@visavis/media-client/camera', message: 'The desk has no camera code.' }] },
      ],
    },
  },
  { files: ['packages/link/src/**/*.ts'], rules: noGlobals('The line to the server knows no DOM.', bans.linkGlobals) },
  {
    files: [DOMAIN],
    ignores: TESTS,
    rules: {
      ...banned(bans.domain),
      ...noGlobals('The domain is pure.', bans.domainGlobals),
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
    },
  },
  {
    files: TESTS,
    rules: {
      ...banned(bans.tests),
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['packages/agent-desk/**/*.test.ts'], rules: banned(bans.desk, bans.tests) },
  { files: ['packages/testing/src/until.ts'], rules: banned() },
  { files: ['**/*.config.{ts,mjs}', '*.{ts,mjs}'], rules: { 'no-restricted-syntax': 'off' } },
]);
