import type { Mark } from '@visavis/protocol';
import { NO_MARKS } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { laterMarks, MarkSender, markOf } from './marks.ts';

it('L15 says of an own line how far the other side has come', () => {
  const other = { delivered: 3, read: 2 };
  expect([1, 2, 3, 4].map((seq) => markOf(seq, other))).toEqual(['read', 'read', 'delivered', 'sent']);
});

it('L15 never takes a mark back', () => {
  const seen = { ...NO_MARKS, agent: { delivered: 4, read: 1 } };
  const late = { ...NO_MARKS, agent: { delivered: 3, read: 2 } };
  expect(laterMarks(seen, late).agent).toEqual({ delivered: 4, read: 2 });
});

/** A server that answers when the test says so. */
function aServer() {
  const told: Mark[] = [];
  const answers: ((reply: { ok: boolean }) => void)[] = [];
  const tell = (mark: Mark) => {
    told.push(mark);
    return new Promise<{ ok: boolean }>((resolve) => answers.push(resolve));
  };
  const answer = async (ok: boolean) => {
    answers.shift()?.({ ok });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { told, tell, answer };
}

it('L15 tells a mark once, and what grew meanwhile in one go', async () => {
  const { told, tell, answer } = aServer();
  const sender = new MarkSender(tell);
  sender.grow({ delivered: 1 });
  sender.grow({ delivered: 1 });
  sender.grow({ delivered: 3 });
  sender.grow({ read: 2 });
  await answer(true);
  await answer(true);
  expect(told).toEqual([
    { delivered: 1, read: 0 },
    { delivered: 3, read: 2 },
  ]);
});

it('L15 tells what failed with the next connection', async () => {
  const { told, tell, answer } = aServer();
  const sender = new MarkSender(tell);
  sender.grow({ read: 2 });
  await answer(false);
  expect(told).toHaveLength(1);
  void sender.flush();
  await answer(true);
  void sender.flush();
  expect(told).toEqual([
    { delivered: 2, read: 2 },
    { delivered: 2, read: 2 },
  ]);
});

it('L15 tells nothing that the server has', () => {
  const { told, tell } = aServer();
  const sender = new MarkSender(tell);
  sender.begin({ delivered: 5, read: 4 });
  sender.grow({ delivered: 5, read: 3 });
  expect(told).toEqual([]);
});
