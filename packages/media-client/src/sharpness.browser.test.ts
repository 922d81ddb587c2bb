import { done, refuse } from '@visavis/protocol';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aClient, aPicture, later, Server } from '../test/told-client.ts';
import { SHARP, TALKING } from './sharpness.ts';

/** How each picture is sent, the latest last: what the browser was asked of its sender, and the hint of its track. */
let sent: () => object[];

beforeEach(() => {
  const senders: RTCRtpSender[] = [];
  const { prototype } = RTCPeerConnection;
  const add = prototype.addTransceiver;
  prototype.addTransceiver = function (this: RTCPeerConnection, ...made) {
    const transceiver = add.apply(this, made);
    if (transceiver.sender.track?.kind === 'video') senders.push(transceiver.sender);
    return transceiver;
  };
  onTestFinished(() => void (prototype.addTransceiver = add));
  sent = () => senders.map(({ track, getParameters }, at) => of(track, getParameters.call(senders[at])));
});

function of(track: MediaStreamTrack | null, parameters: RTCRtpSendParameters) {
  const { maxBitrate, maxFramerate } = parameters.encodings[0] ?? {};
  const { degradationPreference: degradation } = parameters as { degradationPreference?: string };
  return { hint: track?.contentHint, degradation, encoding: { maxBitrate, maxFramerate } };
}

/** A call in which a picture is sent. */
async function inPicture() {
  const server = new Server();
  const { client } = aClient(server, { produces: ['video'] });
  await client.join();
  expect(await client.publish(await aPicture())).toEqual(done({}));
  return { server, client };
}

describe('a sharper picture', () => {
  it('is sent so at once, and again as suits somebody who talks', async () => {
    const { client } = await inPicture();
    expect(sent()).toEqual([TALKING]);
    expect(await client.sharpen(true)).toEqual(done({}));
    expect(sent()).toEqual([SHARP]);
    await client.sharpen(false);
    expect(sent()).toEqual([TALKING]);
  });

  it('survives a new join and another camera, and is over in the next join once it ended', async () => {
    const { client } = await inPicture();
    await client.sharpen(true);
    await client.join();
    await expect.poll(() => sent()[1]).toEqual(SHARP);
    await client.publish(await aPicture());
    expect(sent()[1]).toEqual(SHARP);
    await client.sharpen(false);
    await client.join();
    await expect.poll(() => sent()[2]).toEqual(TALKING);
  });

  it('is over in the next join where it ended before that was there', async () => {
    const { client, server } = await inPicture();
    await client.sharpen(true);
    const seat = later();
    server.answers['media:join'] = seat.answer;
    const joined = client.join();
    expect(await client.sharpen(false)).toEqual(refuse('not-found'));
    seat.give(done(server.seat));
    await joined;
    await expect.poll(() => sent()[1]).toEqual(TALKING);
  });

  it('is not to be had of what is only prepared, nor later by that', async () => {
    const server = new Server();
    const { client } = aClient(server, { produces: ['video'], prepares: ['video'] });
    await client.join();
    await expect.poll(() => server.count('media:produce')).toBe(1);
    expect(await client.sharpen(true)).toEqual(refuse('not-found'));
    await client.publish(await aPicture());
    expect(sent()).toEqual([TALKING]);
  });
});
