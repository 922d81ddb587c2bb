import { done } from '@visavis/protocol';
import { aConsumer } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aClient, later, Server, voice } from '../test/told-client.ts';

describe('one consumer of each producer', () => {
  it('takes the consumer that was made last, and closes the one before', async () => {
    const server = new Server();
    const { client, told } = aClient(server);
    await client.join();
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer(voice) });
    await expect.poll(() => server.count('media:resume')).toBe(1);
    const other = aConsumer({ ...voice, producerId: 'another' });
    const again = { ...other, producerId: 'voice' };
    client.tell('media:consumer-added', { callId: server.callId, consumer: again });
    await expect.poll(() => server.count('media:resume')).toBe(2);
    expect(told.filter((line) => line.startsWith('remote'))).toEqual([
      'remote-track audio',
      'remote-closed audio',
      'remote-track audio',
    ]);
  });

  it('goes on with the consumer that it was given while it asked for it', async () => {
    const server = new Server();
    const consume = later();
    server.answers['media:consume'] = consume.answer;
    const { client, told } = aClient(server);
    await client.join();
    client.tell('media:producer-added', { callId: server.callId, producer: voice });
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer(voice) });
    await expect.poll(() => server.count('media:resume')).toBe(1);
    consume.give(done(aConsumer(voice)));
    client.tell('media:producer-paused', { callId: server.callId, producerId: 'voice', paused: true });
    expect(told.filter((line) => line.startsWith('remote'))).toEqual(['remote-track audio', 'remote-paused audio']);
    expect(server.count('media:resume')).toBe(1);
  });

  it('goes on with the consumer that it asked for when it is given that one at the same time', async () => {
    const server = new Server();
    const { client, told } = aClient(server);
    await client.join();
    client.tell('media:producer-added', { callId: server.callId, producer: voice });
    await expect.poll(() => server.count('media:consume')).toBe(1);
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer(voice) });
    await expect.poll(() => server.count('media:resume')).toBe(1);
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer(voice) });
    client.tell('media:producer-paused', { callId: server.callId, producerId: 'voice', paused: true });
    expect(told.filter((line) => line.startsWith('remote'))).toEqual(['remote-track audio', 'remote-paused audio']);
  });
});
