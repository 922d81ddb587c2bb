import type { types } from 'mediasoup';

/**
 * M29: how to close a router with all that is on it, its transports first: mediasoup's WebRtcServer forgets a transport that is closed,
 * and keeps one that goes with its router for as long as the worker lives. Asked once, as the router is made.
 */
export function closerOf(router: types.Router): () => void {
  const open = new Set<types.Transport>();
  router.observer.on('newtransport', (transport) => {
    open.add(transport);
    transport.observer.once('close', () => open.delete(transport));
  });
  return () => {
    for (const transport of open) transport.close();
    router.close();
  };
}
