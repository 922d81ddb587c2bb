import { FIRST_WORD } from '../frame/messages.ts';

/** As much of a window as this needs. */
export type Listening = Pick<Window, 'addEventListener' | 'removeEventListener'> & { readonly parent: unknown };

/**
 * W71: the channel to the page around. It is taken once, from the window that frames us and from no other, and only if that is of
 * an origin which the server lists (`data-parents` of the body): by the same list the browser shows us in frames.
 */
export function waitForPage(window: Listening, parents = document.body.dataset['parents'] ?? ''): Promise<MessagePort> {
  const origins = parents.split(' ').filter(Boolean);
  return new Promise((taken) => {
    const heard = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>): void => {
      if (source !== window.parent || window.parent === window || !origins.includes(origin)) return;
      if (data !== FIRST_WORD || !port) return;
      window.removeEventListener('message', heard);
      taken(port);
    };
    window.addEventListener('message', heard);
  });
}
