import { detectDevice, Device } from 'mediasoup-client';

/** How mediasoup-client speaks to each browser; a page fetches the one for its own. */
const HANDLERS = {
  Chrome111: async () => (await import('mediasoup-client/handlers/Chrome111')).Chrome111,
  Firefox120: async () => (await import('mediasoup-client/handlers/Firefox120')).Firefox120,
  Safari12: async () => (await import('mediasoup-client/handlers/Safari12')).Safari12,
} as const;

const handlerOfBrowser = async () => {
  const name = detectDevice();
  const isKnown = name !== undefined && Object.hasOwn(HANDLERS, name);
  return isKnown ? HANDLERS[name as keyof typeof HANDLERS]() : null;
};

// On its way with the rest of the code; what could not be fetched is tried again when it is needed.
handlerOfBrowser().catch(() => undefined);

/** The browser as the library sees it, not loaded yet. Called for each join and each probe. Throws in a browser it does not know (media T19). */
export async function browserDevice(): Promise<Device> {
  const handler = await handlerOfBrowser();
  if (!handler) throw new Error('mediasoup-client does not know this browser');
  return new Device({ handlerFactory: handler.createFactory({}) });
}
