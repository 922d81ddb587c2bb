/*
 * Syntax that this code base does without, each with the sentence a reader gets. `eslint-config.mjs` says where each list
 * holds; ESLint replaces the options of a rule instead of joining them, so lists are joined there.
 */

/** @typedef {{ selector: string; message: string }} Ban */

/** @type {(message: string, ...selectors: string[]) => Ban[]} */
const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

/** Everywhere: what Node cannot strip, and what hides where a name comes from. */
export const everywhere = [
  ...ban('A union of literals says the same and needs no code.', 'TSEnumDeclaration'),
  ...ban('A module is a namespace already.', 'TSModuleDeclaration[kind="namespace"]'),
  ...ban('Declare the field and assign it; Node cannot strip this.', 'TSParameterProperty'),
  ...ban(
    'Named exports only: one thing has one name.',
    'ExportDefaultDeclaration',
    'ExportSpecifier[exported.name="default"]',
  ),
];

/** Where people's words are shown: text is bound, never parsed as HTML, and a strict CSP allows no inline style. */
export const markup = [
  ...ban(
    'Bind text; nothing a person wrote is ever parsed as HTML (T25).',
    'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|CSS|Static)$/]',
    'TemplateElement[value.raw=/[.](innerHTML|outerHTML|srcdoc)\\s*=/]',
  ),
  ...ban(
    'Use a class: inline styles are blocked by a strict CSP.',
    'ImportSpecifier[imported.name="styleMap"]',
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  ),
];

/** `domain/`: the same input gives the same answer, at once. */
export const domain = [
  ...ban(
    'Time comes in as `now`; the domain reads no clock.',
    'MemberExpression[object.name="Date"][property.name="now"]',
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
  ),
  ...ban('Chance comes in as a number.', 'MemberExpression[object.name="Math"][property.name="random"]'),
  ...ban(
    'The domain waits for nothing.',
    ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true]',
    'AwaitExpression',
    'NewExpression[callee.name="Promise"]',
    'MemberExpression[object.name="Promise"]',
  ),
  ...ban('Name every state, so that a forgotten one does not compile.', 'SwitchCase[test=null]'),
];

/** The desk: an agent is heard and never seen. */
export const desk = ban(
  'The desk has no camera code; the microphone is @visavis/media-client/microphone.',
  '[property.name=/^get(UserMedia|DisplayMedia)$/]',
  'Property[key.name="getUserMedia"]',
);

/** Tests wait for the thing itself, run all of them, and use the real parts. */
export const tests = [
  ...ban(
    'No sleeps: poll for the thing itself (`until`, `expect.poll`).',
    'CallExpression[callee.property.name="waitForTimeout"]',
    'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  ),
  ...ban(
    'Every test runs, or is deleted.',
    'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|fixme)$/]',
  ),
  ...ban(
    'No mocks of our own modules.',
    'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock|hoisted)$/]',
  ),
];

/** Globals that would bring time, chance or the world into `domain/`. */
export const domainGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
].concat(['fetch', 'process', 'console', 'Temporal', 'Buffer', 'window', 'document', 'navigator']);

/** The line to the server may run in a worker: it touches no document. */
export const linkGlobals = ['document', 'customElements', 'HTMLElement', 'MediaStream', 'RTCPeerConnection'];
