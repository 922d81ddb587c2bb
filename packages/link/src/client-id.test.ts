import { ClientId } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { newClientId } from './client-id.ts';

it('L7 makes ids the protocol takes, of 22 characters', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(ClientId.parse(newClientId())).toHaveLength(22);
  }
});

it('L7 makes another id each time', () => {
  const ids = Array.from({ length: 500 }, newClientId);
  expect(new Set(ids).size).toBe(ids.length);
});
