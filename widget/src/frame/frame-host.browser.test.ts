import { until } from '@visavis/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FrameHost } from './frame-host.ts';
import { FIRST_WORD, type FromFrame, type ToFrame } from './messages.ts';

const looks = { brand: 'Brightwork', promise: 'soon', locale: 'es', theme: 'dark' } as const;

type Posted = { readonly data: unknown; readonly origin: string; readonly port: MessagePort };
const open: FrameHost[] = [];
afterEach(() => open.splice(0).forEach((host) => host.close()));

/** A window that keeps what is posted to it, as the frame of another origin would get it. */
function aFrame(): { window: Window; posted: Posted[] } {
  const posted: Posted[] = [];
  const postMessage = (data: unknown, origin: string, [port]: MessagePort[]) =>
    void posted.push({ data, origin, port: port as MessagePort });
  return { window: { postMessage } as unknown as Window, posted };
}

function aHost() {
  const hears = { attention: vi.fn(), event: vi.fn(), close: vi.fn() };
  const host = new FrameHost('https://verify.example', hears);
  open.push(host);
  return { host, hears };
}

/** The other end of the channel. */
function theOtherEnd(port: MessagePort) {
  const heard: ToFrame[] = [];
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => void heard.push(data);
  const say = (said: FromFrame): void => port.postMessage(said);
  return { heard, say };
}

describe('the page’s end of the channel to a frame', () => {
  it('W71 is posted to the server’s origin and no other, with nothing but the port', () => {
    const { host } = aHost();
    const { window, posted } = aFrame();
    host.identify(() => 'a-token');
    host.invite('an-invitation');
    host.loaded(window);
    expect(posted.map(({ data, origin }) => ({ data, origin }))).toEqual([
      { data: FIRST_WORD, origin: 'https://verify.example' },
    ]);
  });

  it('W71 says what was said before once the frame is ready, an invitation once, the rest after each load', async () => {
    const { host } = aHost();
    const { window, posted } = aFrame();
    host.look(looks);
    host.identify(() => 'a-token');
    host.invite('an-invitation');
    for (const expected of [3, 2]) {
      host.loaded(window);
      const { heard, say } = theOtherEnd((posted.at(-1) as Posted).port);
      say({ say: 'ready' });
      await until('what was said before', () => heard.length === expected);
      expect(heard.slice(0, 2)).toEqual([{ say: 'looks', ...looks }, { say: 'identify' }]);
      expect(heard.some(({ say: word }) => word === 'invite')).toBe(expected === 3);
    }
  });

  it('W71 asks the page for a token only when the frame needs one, and says so when there is none', async () => {
    const { host } = aHost();
    const { window, posted } = aFrame();
    const getToken = vi
      .fn<() => Promise<string>>()
      .mockResolvedValueOnce('a-token')
      .mockRejectedValueOnce(new Error('no'));
    host.identify(getToken);
    host.loaded(window);
    const { heard, say } = theOtherEnd((posted[0] as Posted).port);
    say({ say: 'ready' });
    await until('word that there is a token to ask for', () => heard.length === 1);
    expect(getToken).not.toHaveBeenCalled();
    say({ say: 'need-token', ask: 1 });
    await until('the token', () => heard.length === 2);
    say({ say: 'need-token', ask: 2 });
    await until('the other answer', () => heard.length === 3);
    expect(heard.slice(1)).toEqual([
      { say: 'token', ask: 1, token: 'a-token' },
      { say: 'no-token', ask: 2 },
    ]);
  });

  it('W71 passes on what the frame tells, and answers to what it was asked', async () => {
    const { host, hears } = aHost();
    const { window, posted } = aFrame();
    host.loaded(window);
    const { heard, say } = theOtherEnd((posted[0] as Posted).port);
    say({ say: 'ready' });
    say({ say: 'attention', attention: { kind: 'ringing' } });
    say({ say: 'event', event: { name: 'visavis-queue', place: 2 } });
    say({ say: 'close' });
    await until('the last of them', () => hears.close.mock.calls.length === 1);
    expect(hears.attention).toHaveBeenCalledWith({ kind: 'ringing' });
    expect(hears.event).toHaveBeenCalledWith({ name: 'visavis-queue', place: 2 });
    const asked = host.ask('diagnose');
    await until('the question', () => heard.length === 1);
    say({ say: 'done', ask: 99, facts: { wrong: true } });
    say({ say: 'done', ask: (heard[0] as { ask: number }).ask, facts: { stage: 'queue' } });
    expect(await asked).toEqual({ stage: 'queue' });
  });
});
