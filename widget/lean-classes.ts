import type { Plugin } from 'vite';
import { edited, isNode, leftOut, type Node, nodesIn } from './lean-bundle.ts';

/*
 * Members of libraries' classes that nothing here calls (W29); used by `vite.config.ts`. Bundlers keep all members of a class that is
 * used. The build fails when one of them is not there any more.
 */

/** `members` are left out, and so are `statements`: calls with such a text among their arguments. */
type Unused = { readonly path: RegExp; readonly members: readonly string[]; readonly statements?: readonly string[] };

const HANDLER_MEMBERS = [
  ...['pauseSending', 'resumeSending', 'pauseReceiving', 'resumeReceiving', 'setMaxSpatialLayer'],
  ...['getSenderStats', 'getReceiverStats', 'sendDataChannel', 'receiveDataChannel', 'getDataChannelMaxMessageSize'],
];

const UNUSED: readonly Unused[] = [
  // What is sent waits by its encodings, what is received at the media node; numbers are those of transports; no data channels.
  {
    path: /mediasoup-client[\\/]lib[\\/]Transport\.js$/,
    members: [
      ...['produceData', 'consumeData', 'handleDataProducer', 'handleDataConsumer', 'getDataChannelMaxMessageSize'],
      ...['pausePendingConsumers', 'resumePendingConsumers', 'handler', 'iceGatheringState', 'appData'],
    ],
    statements: [
      '@pause',
      '@resume',
      '@setmaxspatiallayer',
      '@getstats',
      '@icegatheringstatechange',
      '@icecandidateerror',
    ],
  },
  {
    path: /mediasoup-client[\\/]lib[\\/]Producer\.js$/,
    members: ['pause', 'resume', 'setMaxSpatialLayer', 'maxSpatialLayer', 'getStats', 'appData'],
  },
  { path: /mediasoup-client[\\/]lib[\\/]Consumer\.js$/, members: ['pause', 'resume', 'getStats', 'appData'] },
  {
    path: /mediasoup-client[\\/]lib[\\/]Device\.js$/,
    members: ['factory', 'canProduce', 'handlerName', 'rtpCapabilities', 'observer'],
  },
  { path: /mediasoup-client[\\/]lib[\\/]handlers[\\/](Chrome111|Firefox120|Safari12)\.js$/, members: HANDLER_MEMBERS },
  {
    path: /mediasoup-client[\\/]lib[\\/]handlers[\\/]sdp[\\/]RemoteSdp\.js$/,
    members: [
      ...['sendSctpAssociation', 'receiveSctpAssociation'],
      ...['pauseMediaSection', 'resumeSendingMediaSection', 'resumeReceivingMediaSection'],
    ],
  },
  {
    path: /mediasoup-client[\\/]lib[\\/]handlers[\\/]sdp[\\/]RemoteMediaSection\.js$/,
    members: [],
    statements: ['application'],
  },
  {
    path: /mediasoup-client[\\/]lib[\\/]enhancedEvents\.js$/,
    members: ['addListener', 'prependListener', 'prependOnceListener', 'rawListeners'],
  },
  { path: /awaitqueue[\\/]lib[\\/]AwaitQueue\.js$/, members: ['dump', 'remove', 'size'] },
  {
    path: /socket\.io-client[\\/]build[\\/]esm[\\/]socket\.js$/,
    members: [
      ...['emitWithAck', 'send', 'compress', 'prependAny', 'offAny', 'listenersAny', '_addToQueue', 'disconnected'],
      ...['onAnyOutgoing', 'prependAnyOutgoing', 'offAnyOutgoing', 'listenersAnyOutgoing'],
    ],
  },
  {
    path: /zod[\\/]v4[\\/]core[\\/]schemas\.js$/,
    members: ['~standard'],
    statements: ['pattern'],
  },
  {
    path: /zod[\\/]v4[\\/]mini[\\/]schemas\.js$/,
    members: ['with', 'parseAsync', 'safeParseAsync', 'register', 'apply'],
  },
  // `Link` connects anew by itself.
  { path: /socket\.io-client[\\/]build[\\/]esm[\\/]manager\.js$/, members: ['reconnect', 'onreconnect'] },
  { path: /socket\.io-parser[\\/]build[\\/]esm[\\/]index\.js$/, members: ['encodeAsBinary'] },
];

export const leanClasses: Plugin = {
  name: 'lean-classes',
  apply: 'build',
  transform: {
    filter: { id: UNUSED.map(({ path }) => path) },
    handler(code, id) {
      const unused = UNUSED.find(({ path }) => path.test(id));
      if (!unused) return null;
      const nodes = [...nodesIn(this.parse(code))];
      const ranges = [...unused.members, ...(unused.statements ?? [])].flatMap((name) => {
        const isStatement = unused.statements?.includes(name);
        const found = nodes.filter((node) => (isStatement ? isToldOf(node, name) : isMember(node, name)));
        if (found.length === 0) this.error(`${id} has no ${name} any more`);
        return found;
      });
      return {
        code: edited(
          code,
          ranges.map((node) => leftOut(code, node)),
        ),
        map: null,
      };
    },
  },
};

const isMember = ({ type, key, kind, method }: Node, name: string): boolean =>
  (type === 'MethodDefinition' || (type === 'Property' && (method === true || kind !== 'init'))) &&
  isNode(key) &&
  (key['name'] ?? key['value']) === name;

const isToldOf = ({ type, expression, test }: Node, name: string): boolean =>
  (type === 'SwitchCase' && isNode(test) && test['value'] === name) ||
  (type === 'ExpressionStatement' &&
    isNode(expression) &&
    expression.type === 'CallExpression' &&
    (expression['arguments'] as Node[]).some(({ value }) => value === name));
