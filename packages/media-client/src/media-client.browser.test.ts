import { done, refuse } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { aConsumer, aSeatMedia } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aClient, aTrack, face, later, Server, voice } from '../test/told-client.ts';

describe('media of one person', () => {
  it('takes the consumers of what is there, and starts each once its own side is ready', async () => {
    const server = new Server();
    server.seat = aSeatMedia({ producers: [voice, face] });
    const { client, told } = aClient(server);
    expect(await client.join()).toEqual(done({}));
    await expect.poll(() => server.count('media:resume')).toBe(2);
    expect(told.filter((line) => line.startsWith('remote')).sort()).toEqual([
      'remote-track audio',
      'remote-track video',
    ]);
    expect(server.asked.slice(0, 2)).toEqual(['media:join', 'media:capabilities']);
    expect(server.count('media:consume')).toBe(0);
  });

  it('receives once what it is told of twice, also while it joins', async () => {
    const server = new Server();
    const join = later();
    server.answers['media:join'] = join.answer;
    const { client, told } = aClient(server);
    const joined = client.join();
    server.seat = aSeatMedia({ producers: [voice] });
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer(voice) });
    client.tell('media:producer-added', { callId: server.callId, producer: face });
    join.give(done(server.seat));
    await joined;
    client.tell('media:producer-added', { callId: server.callId, producer: face });
    await expect.poll(() => server.count('media:resume')).toBe(2);
    expect([server.count('media:capabilities'), server.count('media:consume')]).toEqual([1, 1]);
    expect(told.filter((line) => line.startsWith('remote'))).toHaveLength(2);
  });

  it('knows of a pause that was told before the consumer was', async () => {
    const server = new Server();
    const { client } = aClient(server);
    const paused: boolean[] = [];
    client.on('remote-track', (remote) => paused.push(remote.paused));
    await client.join();
    client.tell('media:producer-paused', { callId: server.callId, producerId: 'voice', paused: false });
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer({ ...voice, paused: true }) });
    await expect.poll(() => paused).toEqual([false]);
  });

  it('drops what closed while it was being consumed', async () => {
    const server = new Server();
    const consume = later();
    server.answers['media:consume'] = consume.answer;
    const { client, told } = aClient(server);
    await client.join();
    client.tell('media:producer-added', { callId: server.callId, producer: voice });
    client.tell('media:producer-closed', { callId: server.callId, producerId: 'voice' });
    consume.give(done(aConsumer(voice)));
    delete server.answers['media:consume'];
    client.tell('media:producer-added', { callId: server.callId, producer: face });
    await expect.poll(() => server.count('media:resume')).toBe(1);
    expect(told.filter((line) => line.startsWith('remote'))).toEqual(['remote-track video']);
  });

  it('joins by a seat that it is told, without asking', async () => {
    const server = new Server();
    const { client, told } = aClient(server);
    client.tell('media:seat', { callId: aCallId(), media: aSeatMedia() });
    expect(client.state).toBe('new');
    client.tell('media:seat', { callId: server.callId, media: aSeatMedia() });
    await expect.poll(() => server.count('media:capabilities')).toBe(1);
    expect([server.count('media:join'), client.state, told]).toEqual([0, 'connecting', ['state connecting']]);
  });

  it('takes the seat that came last, told or answered (media R24)', async () => {
    const server = new Server();
    const join = later();
    server.answers['media:join'] = join.answer;
    const { client } = aClient(server);
    const joined = client.join();
    client.tell('media:seat', { callId: server.callId, media: aSeatMedia() });
    await expect.poll(() => server.count('media:capabilities')).toBe(1);
    join.give(done(aSeatMedia()));
    expect(await joined).toEqual(done({}));
    await expect.poll(() => server.count('media:capabilities')).toBe(2);
    server.answers['media:join'] = async () => refuse('not-found');
    const refused = client.join();
    client.tell('media:seat', { callId: server.callId, media: aSeatMedia() });
    expect(await refused).toEqual(done({}));
    expect(client.state).toBe('connecting');
  });

  it('is closed without a word when the server takes its seat back', async () => {
    const server = new Server();
    const { client, told } = aClient(server);
    await client.join();
    client.tell('media:seat-gone', { callId: server.callId });
    expect(told.at(-1)).toBe('state closed');
    expect(server.count('media:leave')).toBe(0);
  });

  it('makes a producer before there is a track, and asks nothing more when there is one (media R1)', async () => {
    const server = new Server();
    const { client } = aClient(server, { prepares: ['audio'] });
    await client.join();
    await expect.poll(() => server.count('media:produce')).toBe(1);
    const asked = server.asked.length;
    await client.setMuted('audio', false);
    expect(await client.publish(await aTrack())).toEqual(done({}));
    expect(server.asked.slice(asked).filter((name) => name !== 'media:connect')).toEqual([]);
    await client.setMuted('audio', true);
    await client.setMuted('audio', true);
    expect(server.count('media:pause')).toBe(1);
  });

  it('tells of pauses and closings that change something, of its own call', async () => {
    const server = new Server();
    server.seat = aSeatMedia({ producers: [voice] });
    const { client, told } = aClient(server);
    await client.join();
    await expect.poll(() => told).toContain('remote-track audio');
    for (const callId of [aCallId(), server.callId, server.callId]) {
      client.tell('media:producer-paused', { callId, producerId: 'voice', paused: true });
    }
    for (const callId of [server.callId, server.callId]) {
      client.tell('media:producer-closed', { callId, producerId: 'voice' });
    }
    client.tell('media:producer-closed', { callId: server.callId, producerId: 'unknown' });
    expect(told.filter((line) => line.startsWith('remote'))).toEqual([
      'remote-track audio',
      'remote-paused audio',
      'remote-closed audio',
    ]);
  });

  it('says that it failed when it may not join, or the line broke', async () => {
    const server = new Server();
    server.answers['media:join'] = async () => refuse('not-found');
    const { client, told } = aClient(server);
    expect(await client.join()).toEqual(refuse('not-found'));
    server.answers['media:join'] = () => Promise.reject(new Error('no line'));
    expect(await client.join()).toEqual(refuse('internal'));
    expect(told).toEqual(['state connecting', 'state failed', 'state connecting', 'state failed']);
  });

  it('leaves a join that another one overtook', async () => {
    const server = new Server();
    const first = later();
    server.answers['media:join'] = first.answer;
    const { client } = aClient(server);
    const overtaken = client.join();
    server.answers['media:join'] = async () => done(aSeatMedia({ producers: [face] }));
    expect(await client.join()).toEqual(done({}));
    first.give(done(aSeatMedia({ producers: [voice] })));
    expect(await overtaken).toEqual(refuse('not-found'));
    await expect.poll(() => server.count('media:capabilities')).toBe(1);
  });

  it('publishes as soon as it has joined what was given before, once', async () => {
    const server = new Server();
    const { client } = aClient(server);
    const track = await aTrack();
    expect(await client.publish(track)).toEqual(done({}));
    const joined = client.join();
    expect(await client.publish(track)).toEqual(done({}));
    await joined;
    expect(server.count('media:produce')).toBe(1);
    expect(await client.replaceTrack('audio', await aTrack())).toEqual(done({}));
    expect(server.count('media:produce')).toBe(1);
  });

  it('publishes what is wanted once it has joined, not what was wanted before', async () => {
    const server = new Server();
    const { client } = aClient(server);
    const [before, after] = [await aTrack(), await aTrack()];
    void client.join();
    const first = client.publish(before);
    before.stop();
    void client.replaceTrack('audio', after);
    expect(await first).toEqual(done({}));
    const again = client.join();
    const second = client.publish(after);
    void client.unpublish('audio');
    await Promise.all([again, second]);
    expect(server.count('media:produce')).toBe(1);
  });

  it('publishes again after joining again, but not a track that was stopped meanwhile', async () => {
    const server = new Server();
    const { client } = aClient(server);
    const track = await aTrack();
    await client.join();
    await client.publish(track);
    await client.join();
    await expect.poll(() => server.count('media:produce')).toBe(2);
    track.stop();
    await client.join();
    expect(await client.publish(await aTrack())).toEqual(done({}));
    expect(server.count('media:produce')).toBe(3);
  });

  it('sends a kind no more that another device took over, until it is given a track again', async () => {
    const server = new Server();
    const { client } = aClient(server);
    await client.join();
    await client.publish(await aTrack());
    await client.unpublish('audio');
    await client.join();
    expect(server.count('media:produce')).toBe(1);
    expect(await client.publish(await aTrack())).toEqual(done({}));
    expect(server.count('media:produce')).toBe(2);
  });

  it('asks the server only for kinds that it produces, and passes its refusal on', async () => {
    const server = new Server();
    server.answers['media:produce'] = async () => refuse('limit-reached');
    const { client } = aClient(server);
    await client.join();
    const track = await aTrack();
    expect(await client.publish(track)).toEqual(refuse('limit-reached'));
    const { client: silent } = aClient(server, { produces: [] });
    await silent.join();
    expect(await silent.publish(track)).toEqual(refuse('not-granted'));
    expect(await silent.replaceTrack('audio', track)).toEqual(refuse('not-found'));
    expect(server.count('media:produce')).toBe(1);
  });

  it('fails when the server does not let a transport connect', async () => {
    const server = new Server();
    server.answers['media:connect'] = async () => refuse('malformed');
    server.seat = aSeatMedia({ producers: [voice] });
    const { client, told } = aClient(server);
    await client.join();
    await expect.poll(() => told).toContain('state failed');
    expect(client.state).toBe('failed');
  });

  it('tells nothing more once closed, and leaves once', async () => {
    const server = new Server();
    const announced = later();
    server.answers['media:capabilities'] = announced.answer;
    const { client, told } = aClient(server);
    await client.join();
    client.close();
    client.close();
    announced.give(done({ consumers: [aConsumer(voice)] }));
    client.tell('media:producer-added', { callId: server.callId, producer: face });
    expect(await client.publish(await aTrack())).toEqual(refuse('not-found'));
    expect((await client.stats()).bytesSent).toBe(0);
    expect(told).toEqual(['state connecting', 'state closed']);
    expect([server.count('media:leave'), server.count('media:resume')]).toEqual([1, 0]);
  });

  it('does not leave a call that it never joined', () => {
    const server = new Server();
    aClient(server).client.close();
    expect(server.asked).toEqual([]);
  });
});
