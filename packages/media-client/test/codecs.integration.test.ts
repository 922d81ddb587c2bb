import { until } from '@visavis/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { Rig, type Person } from './rig.ts';

/** Real browsers and media take their time on two cores. */
const PATIENCE = { timeoutMs: 60_000, everyMs: 100 };
const TRANSPORT_WIDE = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';

describe('what a call is really sent in', { timeout: 240_000 }, () => {
  let rig: Rig | null = null;
  afterEach(() => rig?.close());

  /** Cleo with camera and microphone and Ada with her microphone, over a node that speaks these. */
  async function aCallIn(...videoCodecs: ('vp8' | 'h264' | 'vp9' | 'av1')[]): Promise<{ cleo: Person; ada: Person }> {
    rig = await Rig.start({ videoCodecs });
    const callId = await rig.openCall();
    const [cleo, ada] = await Promise.all([
      rig.person(callId, 'freelancer', ['audio', 'video']),
      rig.person(callId, 'agent', ['audio']),
    ]);
    await cleo.page.evaluate(() => window.call.openAll());
    await ada.page.evaluate(() => window.call.openMicrophone());
    await Promise.all([cleo.join(), ada.join()]);
    await Promise.all([cleo.publish('video'), cleo.publish('audio'), ada.publish('audio')]);
    await until('pictures at the agent', async () => (await ada.stats()).framesDecoded > 10, PATIENCE);
    await until('sound at the freelancer', async () => (await cleo.stats()).audioBytesReceived > 500, PATIENCE);
    return { cleo, ada };
  }

  /** What the browser's own descriptions say of a kind that is sent: lines of its section. */
  const negotiated = (person: Person, kind: string): Promise<string[]> =>
    person.page.evaluate((of) => {
      const sections = window.connections.flatMap(({ localDescription, remoteDescription }) =>
        [localDescription, remoteDescription].map((description) => description?.sdp.split(/(?=^m=)/m) ?? []),
      );
      return sections.flatMap((parts) => parts.filter((part) => part.startsWith(`m=${of}`)));
    }, kind);

  it.each([
    ['VP8', ['vp8', 'h264']],
    ['VP9', ['vp9', 'vp8']],
    ['AV1', ['av1', 'vp8']],
    ['H264', ['h264', 'vp8']],
  ] as const)('is %s where that is the most wanted that the browser can', async (codec, codecs) => {
    const { cleo, ada } = await aCallIn(...codecs);
    const able = await cleo.page.evaluate(
      () => RTCRtpSender.getCapabilities('video')?.codecs.map(({ mimeType }) => mimeType) ?? [],
    );
    // A Chromium without H264 takes the next: the first that it can, never none.
    const expected = able.includes(`video/${codec}`) ? codec : 'VP8';
    expect((await cleo.stats()).codec).toBe(expected);
    expect((await ada.stats()).codec).toBe(expected);
  });

  it('repairs by NACK in both kinds, and steers by transport-wide feedback (media R19)', async () => {
    const { cleo } = await aCallIn('vp8');
    // Of what the node answered: that it receives it.
    const wanted = async (kind: string) =>
      (await negotiated(cleo, kind)).find(
        (part) => /^a=recvonly/m.test(part) && /^a=candidate:udpcandidate/m.test(part),
      );
    const [video = '', audio = ''] = [await wanted('video'), await wanted('audio')];
    for (const section of [video, audio]) {
      expect(section).toMatch(/^a=rtcp-fb:\d+ nack\r?$/m);
      expect(section).toMatch(/^a=rtcp-fb:\d+ transport-cc\r?$/m);
      expect(section).toContain(TRANSPORT_WIDE);
    }
    expect(video).toMatch(/^a=rtcp-fb:\d+ nack pli\r?$/m);
    expect(video).toMatch(/rtx\/90000/);
    expect(video).not.toContain('urn:3gpp:video-orientation');
  });

  it('sends sound mono, with repair in band and no silence (media R19)', async () => {
    const { cleo, ada } = await aCallIn('vp8');
    // What the other side wants to be sent: of Cleo's voice that is the node, and of Ada's Cleo's own browser.
    for (const person of [cleo, ada]) {
      const formats = (await negotiated(person, 'audio')).join('\n').match(/^a=fmtp:\d+ .*$/gm) ?? [];
      expect(formats.some((line) => line.includes('useinbandfec=1') && line.includes('usedtx=1'))).toBe(true);
      expect(formats.some((line) => /(?<!sprop-)stereo=1/.test(line))).toBe(false);
    }
  });

  it('is one encoding that gives up size before frame rate, and the other way round when it is to be sharp (media R13 R15)', async () => {
    const { cleo } = await aCallIn('vp8');
    const parameters = () =>
      cleo.page.evaluate(() => {
        const sender = window.connections
          .flatMap((each) => each.getSenders())
          .find(({ track }) => track?.kind === 'video');
        const { encodings, degradationPreference } = sender!.getParameters() as RTCRtpSendParameters & {
          degradationPreference?: string;
        };
        const [{ maxBitrate, maxFramerate, scalabilityMode = 'L1T1' }] = encodings as [
          RTCRtpEncodingParameters & { scalabilityMode?: string },
        ];
        const hint = sender!.track!.contentHint;
        return { count: encodings.length, degradationPreference, maxBitrate, maxFramerate, scalabilityMode, hint };
      });
    const talking = {
      count: 1,
      degradationPreference: 'maintain-framerate',
      maxBitrate: 2_000_000,
      maxFramerate: 30,
      scalabilityMode: 'L1T1',
      hint: 'motion',
    };
    expect(await parameters()).toEqual(talking);
    expect(await cleo.page.evaluate(() => window.call.client.sharpen(true))).toEqual({ ok: true, value: {} });
    expect(await parameters()).toEqual({
      ...talking,
      degradationPreference: 'maintain-resolution',
      maxBitrate: 2_500_000,
      maxFramerate: 15,
      hint: 'detail',
    });
    await cleo.page.evaluate(() => window.call.client.sharpen(false));
    expect(await parameters()).toEqual(talking);
  });

  it('is measured on both sides, and by the media node, without an address', async () => {
    const { cleo, ada } = await aCallIn('vp8');
    const camera = await cleo.page.evaluate(() => window.call.tracks.video?.getSettings());
    await until('the full size', async () => (await ada.stats()).frameWidth === camera?.width, PATIENCE);
    const [sent, shown] = [await cleo.stats(), await ada.stats()];
    expect(sent).toMatchObject({ way: 'udp', sentWidth: camera?.width, sentHeight: camera?.height });
    expect(sent.framesSent).toBeGreaterThan(10);
    expect(shown).toMatchObject({ way: 'udp', frameHeight: camera?.height });
    expect(shown.jitterMs).toBeLessThan(1_000);
    const view = await rig!.sfu.qualityOf(cleo.callId, ['freelancer']);
    if (!view.ok) throw new Error(view.refusal);
    expect(view.value.freelancer?.way).toBe('udp');
    const video = view.value.freelancer?.kinds.find(({ kind }) => kind === 'video');
    expect(video?.kbps).toBeGreaterThan(10);
    expect(video?.score).toBeGreaterThan(0);
    expect(JSON.stringify([view, sent, shown])).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });
});
