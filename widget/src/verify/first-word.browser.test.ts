import { describe, expect, it } from 'vitest';
import { FIRST_WORD } from '../frame/messages.ts';
import { waitForPage } from './first-word.ts';

const parent = {};

/** A framed window to which anybody may post; answers whether a channel was taken so far. */
async function hears(
  messages: readonly Partial<Record<'data' | 'origin' | 'source' | 'ports', unknown>>[],
  framer: unknown = parent,
) {
  const target = new EventTarget();
  const window = Object.assign(target, { parent: framer === 'itself' ? target : framer });
  const taken: MessagePort[] = [];
  void waitForPage(window as never, 'https://help.example https://other.example').then((port) => taken.push(port));
  for (const over of messages) {
    const event = Object.assign(new Event('message'), {
      data: FIRST_WORD,
      origin: 'https://help.example',
      source: parent,
      ports: [new MessageChannel().port1],
      ...over,
      ...(framer === 'itself' && { source: target }),
    });
    target.dispatchEvent(event);
  }
  await Promise.resolve();
  return taken.length;
}

describe('the frame', () => {
  it('W71 takes the channel of the page around it, once', async () => {
    expect(await hears([{}])).toBe(1);
    expect(await hears([{}, { origin: 'https://other.example' }, {}])).toBe(1);
  });

  it.each([
    ['an origin that is not listed', { origin: 'https://evil.example' }],
    ['an origin that only begins like a listed one', { origin: 'https://help.example.evil.example' }],
    ['an origin without a name', { origin: 'null' }],
    ['another window than the one around it', { source: {} }],
    ['no window', { source: null }],
    ['another word', { data: 'visavis-frame:2' }],
    ['a word that is an object', { data: { toString: (): string => FIRST_WORD } }],
    ['no port', { ports: [] }],
  ])('W71 takes none from %s', async (_what, over) => {
    expect(await hears([over])).toBe(0);
  });

  it('W71 takes none where nothing is around it', async () => {
    expect(await hears([{}], 'itself')).toBe(0);
  });
});
