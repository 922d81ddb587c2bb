import { done, type DtlsParameters, type Nothing, type Reply, type TransportOptions } from '@visavis/protocol';
import type { types } from 'mediasoup';
import { askedWithParameters } from './asked.ts';

/** What a browser's side of the transport is; mediasoup takes it once. */
export async function connectOnce(
  transport: types.WebRtcTransport,
  dtlsParameters: DtlsParameters,
): Promise<Reply<Nothing>> {
  const connected = await askedWithParameters(() =>
    transport.connect({ dtlsParameters: dtlsParameters as types.DtlsParameters }),
  );
  return connected.ok ? done({}) : connected;
}

/** What a browser needs to build its side. */
export function optionsOf(transport: types.WebRtcTransport): TransportOptions {
  return {
    id: transport.id,
    iceParameters: transport.iceParameters,
    iceCandidates: transport.iceCandidates,
    dtlsParameters: transport.dtlsParameters,
  };
}
