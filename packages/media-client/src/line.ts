import { refuse, type CallId, type MediaCommands, type Reply, type RequestOf, type ValueOf } from '@visavis/protocol';

/** How this package speaks to the server: the link's command function, or anything that answers the same. */
export type SendMedia = <Name extends keyof MediaCommands & string>(
  name: Name,
  request: RequestOf<MediaCommands, Name>,
) => Promise<Reply<ValueOf<MediaCommands, Name>>>;

/** Told of faults that were survived; never with SDP or addresses in it. */
export type MediaLog = (message: string, fault?: unknown) => void;

/** A command about the call at hand. Never rejects: a line that broke is refused `internal`. */
export type Ask = <Name extends keyof MediaCommands & string>(
  name: Name,
  request: Omit<RequestOf<MediaCommands, Name>, 'callId'>,
) => Promise<Reply<ValueOf<MediaCommands, Name>>>;

export function askIn(callId: CallId, send: SendMedia, log: MediaLog): Ask {
  return async (name, request) => {
    try {
      return await send(name, { callId, ...request } as RequestOf<MediaCommands, typeof name>);
    } catch (fault) {
      log(`${name} was not answered`, fault);
      return refuse('internal');
    }
  };
}
