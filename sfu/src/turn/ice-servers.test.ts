import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { iceServersFor } from './ice-servers.ts';

const turn = {
  urls: ['turn:turn.example:3478', 'turns:turn.example:443?transport=tcp'],
  secret: 'x'.repeat(32),
  lifeSeconds: 600,
};

it('M31 names no server where none is configured', () => {
  expect(iceServersFor(undefined, 'a-call', 0)).toEqual([]);
});

it('M31 signs the second at which credentials end, so that coturn can check them without being told', () => {
  const [server] = iceServersFor(turn, 'a-call', 1_700_000_000_999);
  expect(server).toEqual({
    urls: turn.urls,
    username: '1700000600:a-call',
    credential: createHmac('sha1', turn.secret).update('1700000600:a-call').digest('base64'),
  });
});
