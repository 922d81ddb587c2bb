import type {
  MediaPath,
  PathState,
  ProbeCommands,
  ProbeMedia,
  Reach,
  Reply,
  RequestOf,
  ValueOf,
} from '@visavis/protocol';
import type { Device, types } from 'mediasoup-client';
import { browserDevice } from './browser-device.ts';
import { Silence } from './silence.ts';
import { readStats } from './stats.ts';

/** How a probe speaks to the server: the link's command function. */
export type SendProbe = <Name extends keyof ProbeCommands & string>(
  name: Name,
  request: RequestOf<ProbeCommands, Name>,
) => Promise<Reply<ValueOf<ProbeCommands, Name>>>;

/** A way that is there is found in well under a second; one through a slow relay takes longer than this only where a call would be no good. */
const PATIENCE_MS = 8_000;

/**
 * Tries each way from this browser to the media node, with the same library, ports and worker as a call, and sends nothing but the
 * handshakes. Called by the device check. Null when it could not be tried, which says nothing about the network.
 */
export async function probeReach(send: SendProbe): Promise<Reach | null> {
  const opened = await send('probe:open', {}).catch(() => null);
  if (!opened?.ok) return null;
  const silence = new Silence();
  try {
    const device = await browserDevice();
    await device.load({ routerRtpCapabilities: opened.value.rtpCapabilities as types.RtpCapabilities });
    const tries = opened.value.paths.map(async ({ path, transport }) =>
      tryPath({ path, transport: transportOn(device, path, transport, opened.value), send, track: silence.track() }),
    );
    return reachOf(await Promise.all(tries));
  } catch {
    return null;
  } finally {
    silence.close();
    void send('probe:close', {}).catch(() => undefined);
  }
}

type Tried = { readonly path: MediaPath; readonly state: PathState; readonly rttMs: number | null };

function reachOf(tried: readonly Tried[]): Reach {
  const stateOf = (wanted: MediaPath) => tried.find(({ path }) => path === wanted)?.state ?? 'not-tried';
  const rttMs = tried.find(({ rttMs }) => rttMs !== null)?.rttMs ?? null;
  return { udp: stateOf('udp'), tcp: stateOf('tcp'), relay: stateOf('relay'), rttMs };
}

/** Relay servers are used for that way alone, or every way would be there by them. */
const transportOn = (
  device: Device,
  path: MediaPath,
  transport: ProbeMedia['paths'][number]['transport'],
  { iceServers }: ProbeMedia,
): types.Transport =>
  device.createSendTransport({
    ...(transport as types.TransportOptions),
    ...(path === 'relay' ? { iceServers: iceServers as RTCIceServer[], iceTransportPolicy: 'relay' } : {}),
  });

type Try = {
  readonly path: MediaPath;
  readonly transport: types.Transport;
  readonly send: SendProbe;
  readonly track: MediaStreamTrack;
};

async function tryPath({ path, transport, send, track }: Try): Promise<Tried> {
  try {
    const connected = connectionOf(transport, send);
    const produced = transport.produce({ track, stopTracks: false });
    produced.catch(() => transport.close());
    const isReached = await connected;
    return { path, state: isReached ? 'reached' : 'failed', rttMs: isReached ? await roundTripOf(transport) : null };
  } finally {
    transport.close();
  }
}

/** What ICE's checks have measured; the first answers come in within a moment of the connection. */
async function roundTripOf(transport: types.Transport): Promise<number | null> {
  for (let look = 0; look < 10; look += 1) {
    const { roundTripMs } = readStats([await transport.getStats()]);
    if (roundTripMs !== null) return Math.round(roundTripMs);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

/** Whether it connects in time. The library connects when something is produced, which no server is told of here. */
function connectionOf(transport: types.Transport, send: SendProbe): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (isReached: boolean) => {
      clearTimeout(timer);
      resolve(isReached);
    };
    transport.on('connect', ({ dtlsParameters }, connected) => {
      connected();
      send('probe:connect', { transportId: transport.id, dtlsParameters }).then(
        (reply) => reply.ok || settle(false),
        () => settle(false),
      );
    });
    transport.on('produce', (_parameters, produced) => produced({ id: transport.id }));
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') settle(true);
      else if (state === 'failed' || state === 'closed') settle(false);
    });
    transport.observer.once('close', () => settle(false));
  });
}
