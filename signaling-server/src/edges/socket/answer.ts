import type { Commands, Refused, Reply, RequestOf, ValueOf } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import type { Socket } from 'socket.io';
import type { Log } from '../../use-cases/ports.ts';
import { isUnavailable, logFault } from '../faults.ts';
import type { SharedBuckets, TokenBucket } from './limits.ts';

/** One handler a command, given its parsed request and who asks. */
export type Handlers<C extends Commands, Principal> = {
  readonly [Name in keyof C]: (who: Principal, request: RequestOf<C, Name>) => Promise<Reply<ValueOf<C, Name>>>;
};

export type AnswerOptions<C extends Commands, Principal> = {
  readonly commands: C;
  readonly handlers: Handlers<C, Principal>;
  /** Who asks, looked up anew for every command (quality T19); a refusal is answered and the socket is closed. */
  readonly identify: (command: keyof C & string) => Promise<Reply<Principal>>;
  /** Whose commands are counted together, over all their sockets (quality T20). */
  readonly principal: string;
  readonly limits: SharedBuckets;
  /** Commands that are counted by themselves, and use up nothing of the others. */
  readonly apart?: Readonly<Partial<Record<keyof C & string, SharedBuckets>>>;
  readonly log: Log;
};

/**
 * Answers every command of a socket: limits, looks up who asks, parses strictly, runs, catches, acknowledges. The one
 * place between the wire and the use cases; it survives events that do not exist, arguments of any shape and clients
 * that send no acknowledgement function (quality T22).
 */
export function answer<C extends Commands, Principal>(socket: Socket, options: AnswerOptions<C, Principal>): void {
  const bucketOf = holdBuckets(socket, options);
  socket.onAny((name: string, ...sent: unknown[]) => {
    const last = sent.at(-1);
    const acknowledge = typeof last === 'function' ? (last as (reply: Reply<unknown>) => void) : () => {};
    if (!bucketOf(name).take()) {
      acknowledge(refuse('too-many'));
      return;
    }
    void run(socket, options, name, sent[0]).then(acknowledge, (error: unknown) => {
      logFault(options.log, error, { command: name }, 'a command failed');
      acknowledge(refuse(isUnavailable(error) ? 'try-again' : 'internal'));
    });
  });
}

/** The bucket of each command, held as long as the socket is there. */
function holdBuckets<C extends Commands, Principal>(
  socket: Socket,
  { limits, apart, principal }: AnswerOptions<C, Principal>,
): (name: string) => TokenBucket {
  const own = new Map(Object.entries<SharedBuckets | undefined>(apart ?? {}).map(([name, of]) => [name, of ?? limits]));
  const held = new Map([...own].map(([name, of]) => [name, of.hold(principal)]));
  const common = limits.hold(principal);
  socket.on('disconnect', () => {
    for (const of of [limits, ...own.values()]) of.release(principal);
  });
  return (name) => held.get(name) ?? common;
}

async function run<C extends Commands, Principal>(
  socket: Socket,
  { commands, handlers, identify }: AnswerOptions<C, Principal>,
  name: string,
  sent: unknown,
): Promise<Reply<unknown>> {
  const asked = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!asked) return refuse('malformed');
  const request = asked.request.safeParse(sent);
  if (!request.success) return refuse('malformed');
  const who = await identify(name);
  if (!who.ok) return closing(socket, who);
  return handlers[name as keyof C](who.value, request.data as RequestOf<C, keyof C>);
}

/** Somebody whose session is gone hears so, and is then disconnected. */
function closing(socket: Socket, refused: Refused): Refused {
  if (refused.refusal !== 'not-permitted') setImmediate(() => socket.disconnect(true));
  return refused;
}
