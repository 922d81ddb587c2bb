import { done, refuse } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { aClient, aPicture, aTrack, later, Server } from '../test/told-client.ts';

const lost = async () => refuse('try-again');

describe('media of one person whose line to the server was away', () => {
  it('tells the mute that was not heard, once', async () => {
    const server = new Server();
    const { client } = aClient(server);
    await client.join();
    await client.publish(await aTrack());
    server.answers['media:pause'] = lost;
    expect(await client.setMuted('audio', true)).toEqual(refuse('try-again'));
    delete server.answers['media:pause'];
    expect(await client.resync()).toEqual(done({}));
    expect(await client.resync()).toEqual(done({}));
    expect(server.pauses).toEqual([true, true]);
  });

  it('tells the mute of what is only prepared', async () => {
    const server = new Server();
    const { client } = aClient(server, { prepares: ['audio'] });
    await client.join();
    await expect.poll(() => server.count('media:produce')).toBe(1);
    server.answers['media:pause'] = lost;
    await client.setMuted('audio', true);
    delete server.answers['media:pause'];
    await client.resync();
    expect(server.pauses).toEqual([true, true]);
  });

  it('tells that the camera was switched off', async () => {
    const server = new Server();
    const { client } = aClient(server, { produces: ['audio', 'video'] });
    await client.join();
    const track = await aPicture();
    await client.publish(track);
    server.answers['media:pause'] = lost;
    track.stop();
    await client.setMuted('video', true);
    delete server.answers['media:pause'];
    await client.resync();
    expect(server.pauses).toEqual([true, true]);
  });

  it('publishes the track that was not heard of', async () => {
    const server = new Server();
    const { client } = aClient(server);
    await client.join();
    server.answers['media:produce'] = lost;
    expect(await client.publish(await aTrack())).toEqual(refuse('try-again'));
    delete server.answers['media:produce'];
    expect(await client.resync()).toEqual(done({}));
    expect(server.count('media:produce')).toBe(2);
  });

  it('is to join again where the server has a producer that it never heard of', async () => {
    const server = new Server();
    const { client } = aClient(server);
    await client.join();
    server.answers['media:produce'] = lost;
    await client.publish(await aTrack());
    server.answers['media:produce'] = async () => refuse('limit-reached');
    expect(await client.resync()).toEqual(refuse('limit-reached'));
  });

  it('says that it is heard again where nobody knows whether the mute arrived', async () => {
    const server = new Server();
    const { client } = aClient(server);
    await client.join();
    await client.publish(await aTrack());
    const mute = later();
    server.answers['media:pause'] = mute.answer;
    const muted = client.setMuted('audio', true);
    const heard = client.setMuted('audio', false);
    mute.give(refuse('try-again'));
    await muted;
    delete server.answers['media:pause'];
    await heard;
    await client.resync();
    expect(server.pauses.at(-1)).toBe(false);
    expect(server.pauses.length).toBeGreaterThan(1);
  });
});
