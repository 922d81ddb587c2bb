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

  it('takes what it asked for in place of what it was given meanwhile, which the node closed for it', async () => {
    const server = new Server();
    const consume = later();
    server.answers['media:consume'] = consume.answer;
    const { client, told } = aClient(server);
    await client.join();
    client.tell('media:producer-added', { callId: server.callId, producer: voice });
    client.tell('media:consumer-added', { callId: server.callId, consumer: aConsumer(voice) });
    await expect.poll(() => server.count('media:resume')).toBe(1);
    consume.give(done({ ...aConsumer({ ...voice, producerId: 'another' }), producerId: 'voice' }));
    await expect.poll(() => server.count('media:resume')).toBe(2);
    expect(told.filter((line) => line.startsWith('remote'))).toEqual([
      'remote-track audio',
      'remote-closed audio',
      'remote-track audio',
    ]);
  });
});
