/** The state of one transport, as mediasoup-client tells it; `new` until media uses it. */
export type TransportConnection = 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed' | 'closed';

/** The state of the whole: as bad as the worst transport in use. `idle`: none is. */
export type Connection = 'idle' | 'connecting' | 'connected' | 'disconnected' | 'failed';

const WORST_FIRST = ['failed', 'disconnected', 'connecting', 'connected'] as const;

/** What two transports amount to for the person in the call. A transport without media yet counts for nothing. */
export function connectionOf(transports: readonly TransportConnection[]): Connection {
  return WORST_FIRST.find((state) => transports.includes(state)) ?? 'idle';
}
