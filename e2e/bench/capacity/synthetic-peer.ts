import { IceCandidate, RTCDtlsParameters, RTCDtlsTransport, RTCIceGatherer, RTCIceTransport, RtpHeader } from 'werift';

/** What a media node says of a transport, as far as it is needed here. */
export type FarEnd = {
  readonly id: string;
  readonly iceParameters: { readonly usernameFragment: string; readonly password: string };
  readonly iceCandidates: readonly Record<string, unknown>[];
  readonly dtlsParameters: { readonly fingerprints: readonly { readonly algorithm: string; readonly value: string }[] };
};

type Candidate = {
  readonly foundation: string;
  readonly address: string;
  readonly port: number;
  readonly priority: number;
};

export type OwnDtls = { role: 'client'; fingerprints: { algorithm: string; value: string }[] };

/** Protection of media as Chromium chooses it with mediasoup: SRTP_AEAD_AES_128_GCM. */
const SRTP_PROFILE = 7;

/**
 * One transport of a person without a browser: real ICE, DTLS and SRTP (werift), and nothing behind it. What arrives is counted and
 * thrown away unread, so that a viewer costs the machine little beside the server that is measured.
 */
export class SyntheticPeer {
  /** Packets of media, and pictures whose last packet came. */
  readonly received = { packets: 0, frames: 0 };
  readonly #ice: RTCIceTransport;
  readonly #dtls: RTCDtlsTransport;

  /** `connect` tells the media node this side's DTLS parameters. */
  static async to(far: FarEnd, connect: (dtls: OwnDtls) => Promise<unknown>): Promise<SyntheticPeer> {
    const gatherer = new RTCIceGatherer({
      useIpv4: true,
      useIpv6: false,
      additionalHostAddresses: ['127.0.0.1'],
      interfaceAddresses: { udp4: '127.0.0.1' },
    });
    const ice = new RTCIceTransport(gatherer);
    await gatherer.gather();
    ice.connection.iceControlling = true;
    ice.setRemoteParams({ ...far.iceParameters, iceLite: true });
    const udp = far.iceCandidates.find(({ protocol }) => protocol === 'udp');
    if (!udp) throw new Error('the media node offers no UDP');
    const { foundation, address, port, priority } = udp as Candidate;
    await ice.addRemoteCandidate(new IceCandidate(1, foundation, address, port, priority, 'udp', 'host'));
    await ice.addRemoteCandidate();
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const dtls = new RTCDtlsTransport({}, ice, certificate, [SRTP_PROFILE]);
    dtls.role = 'client';
    dtls.setRemoteParams(new RTCDtlsParameters([...far.dtlsParameters.fingerprints], 'server'));
    // Nothing that comes in is to be decrypted; only the keys for what goes out are made.
    dtls.srtpStarted = true;
    await connect({ role: 'client', fingerprints: certificate.getFingerprints() });
    await ice.start();
    await dtls.start();
    dtls.updateSrtpSession();
    return new SyntheticPeer(ice, dtls);
  }

  private constructor(ice: RTCIceTransport, dtls: RTCDtlsTransport) {
    this.#ice = ice;
    this.#dtls = dtls;
    // The first two bits of RTP and RTCP are 1 0 (RFC 7983); RTCP has packet types 192 to 223 (RFC 5761).
    ice.connection.onData.subscribe((datagram) => {
      const [first = 0, second = 0] = datagram;
      if (first >> 6 !== 2 || (second >= 192 && second <= 223)) return;
      this.received.packets += 1;
      // The marker: nothing else of a frame comes after it (RFC 7741). Headers are not encrypted.
      if (second >= 128) this.received.frames += 1;
    });
  }

  send(payload: Buffer, header: Partial<RtpHeader>): void {
    const packet = this.#dtls.srtp.encrypt(payload, new RtpHeader(header));
    void this.#ice.connection.send(packet);
  }

  async close(): Promise<void> {
    await this.#dtls.stop().catch(() => undefined);
    await this.#ice.stop().catch(() => undefined);
  }
}
