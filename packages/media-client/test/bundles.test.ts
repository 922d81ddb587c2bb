import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.ts';

describe('bundles', () => {
  it('for the desk have no word about cameras, so that no code there can ask for one', async () => {
    const microphone = await bundle('../src/microphone.ts');
    expect(microphone).toContain('getUserMedia');
    expect(microphone).not.toMatch(/video|facingMode/);
  });

  it.each(['microphone', 'camera', 'devices', 'media-failure', 'level'])(
    'of %s come without mediasoup-client, and weigh at most 3 KB',
    async (name) => {
      const code = await bundle(`../src/${name}.ts`);
      expect(code).not.toMatch(/mediasoup|rtpCapabilities/i);
      expect(gzipSync(code).byteLength).toBeLessThan(3 * 1024);
    },
  );

  it('of a whole call leave room in the 60 KB of the call chunk (protocol is in the chat chunk already)', async () => {
    const code = await bundle('../src/index.ts', ['@visavis/protocol']);
    expect(gzipSync(code).byteLength).toBeLessThan(52 * 1024);
  });
});
