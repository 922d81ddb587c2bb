import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Changes } from './market/changes.ts';

const STILL_THERE_MS = 20_000;

/** Pages hear of a change by one line of server-sent events, and then ask what it is. */
export type ChangeStream = {
  /** Keeps the answer open and writes to it on each change that `isAbout` takes. */
  readonly open: (reply: FastifyReply, isAbout: (accountId: string | null) => boolean) => FastifyReply;
};

/** Open streams end when the server closes: a browser opens them again by itself. */
export function changeStream(scope: FastifyInstance, changes: Changes): ChangeStream {
  const endings = new Set<() => void>();
  scope.addHook('preClose', async () => {
    for (const end of [...endings]) end();
  });

  return {
    open(reply, isAbout) {
      const { raw } = reply.hijack();
      raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      raw.write('retry: 1000\n\n');
      const stopListening = changes.listen((accountId) => isAbout(accountId) && raw.write('data: changed\n\n'));
      const beat = setInterval(() => raw.write(': still there\n\n'), STILL_THERE_MS).unref();
      const end = () => {
        endings.delete(end);
        clearInterval(beat);
        stopListening();
        raw.end();
      };
      endings.add(end);
      raw.on('close', end).on('error', end);
      return reply;
    },
  };
}
