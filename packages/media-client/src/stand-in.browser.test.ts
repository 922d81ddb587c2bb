import { expect, it } from 'vitest';
import { standInFor } from './stand-in.ts';

it.each(['audio', 'video'] as const)(
  'stands in for %s without asking for a device, and ends when it is closed',
  (kind) => {
    const standIn = standInFor(kind);
    expect([standIn.track.kind, standIn.track.readyState]).toEqual([kind, 'live']);
    expect(standIn.track.getSettings().deviceId ?? '').not.toBe('default');
    standIn.close();
    expect(standIn.track.readyState).toBe('ended');
  },
);
