import { EvidenceId } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import type { CallState } from './call-state.ts';
import { followPictures } from './picture-wishes.ts';

const id = EvidenceId.parse(`evd_${'a'.repeat(22)}`);
let hear: Map<string, (fact: unknown) => void>;
let said: CallState['says'][];
let stop: () => void;

beforeEach(() => {
  hear = new Map();
  said = [];
  const line = {
    on: (name: string, listener: (fact: unknown) => void) => {
      hear.set(name, listener);
      return () => hear.delete(name);
    },
  };
  stop = followPictures(
    line as unknown as FreelancerLink,
    () => ({ state: 'off' }),
    ({ says }) => said.push(says),
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('W96 says each time that a picture was taken, by whom, and for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  hear.get('snapshot:taken')?.({ id, at: 1 });
  await vi.waitFor(() => expect(said).toHaveLength(1));
  expect(said[0]?.('Ada')).toContain('Ada took a picture');
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(2);
  expect(said[1]).toBeNull();
  hear.get('snapshot:taken')?.({ id, at: 2 });
  await vi.waitFor(() => expect(said).toHaveLength(3));
});

it('W95 takes none while the camera is off, and hears nothing once the call is over', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  hear.get('snapshot:wanted')?.({ id, nonce: 'n'.repeat(43), expiresAt: 1 });
  stop();
  await until('nobody to listen', () => hear.size === 0);
  expect(fetched).not.toHaveBeenCalled();
});
