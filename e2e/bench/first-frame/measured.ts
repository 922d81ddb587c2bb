import { until } from '@visavis/testing';
import { PATIENCE } from './watch.ts';
import type { Said, Seen, WatchedPage } from './watch.ts';

/** One call, from the press on "Start call" at the viewer. */
export type Run = {
  /** Until the first frame of it was shown to the viewer (requestVideoFrameCallback). */
  readonly firstFrameMs: number;
  /** Until the other side's page was asked, and its script accepted. */
  readonly acceptedMs: number;
  /** How long the browser took to open camera and microphone. */
  readonly camerasMs: number;
  /** Frames of both lines from the press to the first frame, in order; `agent >` is sent, `agent <` is heard. */
  readonly messages: readonly string[];
  /** Peer connections that were there before the press: two of each side's are a call that was prepared. */
  readonly connected: readonly [viewer: number, publisher: number];
};

export type Pair = { readonly viewer: WatchedPage; readonly publisher: WatchedPage };

/** Presses, and reads what both pages saw. The publisher accepts by script as soon as they can. */
export async function measured({ viewer, publisher }: Pair, ...buttons: string[]): Promise<Run> {
  const connected = [await viewer.connected(), await publisher.connected()] as const;
  await Promise.all([viewer.forget(), publisher.forget()]);
  await publisher.acceptWhenAsked();
  await viewer.press(...buttons);
  try {
    await until('the first frames', async () => (await viewer.seen()).frames.length > 1, PATIENCE);
  } catch (cause) {
    const said = [...(await viewer.seen()).said, ...(await publisher.seen()).said].map(
      ({ way, name }) => `${way} ${name}`,
    );
    throw new Error(`there was no picture after ${said.join(', ')}`, { cause });
  }
  return runOf(await viewer.seen(), await publisher.seen(), connected);
}

function runOf(viewer: Seen, publisher: Seen, connected: Run['connected']): Run {
  const [pressedAt, shownAt] = [viewer.pressedAt ?? NaN, viewer.frames[0]?.at ?? NaN];
  const within = (who: string, said: readonly Said[]) =>
    said
      .filter(({ at }) => at >= pressedAt && at <= shownAt)
      .map(({ at, way, name }) => ({ at, text: `${who} ${way === 'sent' ? '>' : '<'} ${name}` }));
  const messages = [...within('viewer', viewer.said), ...within('publisher', publisher.said)];
  return {
    firstFrameMs: shownAt - pressedAt,
    acceptedMs: (publisher.acceptedAt ?? NaN) - pressedAt,
    camerasMs: Math.max(0, ...publisher.devices.map(({ tookMs }) => tookMs)),
    messages: messages.toSorted((a, b) => a.at - b.at).map(({ text }) => text),
    connected,
  };
}
