import { until } from '@visavis/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { aQuietBoard } from '../gallery/fixtures/board.ts';
import { BoardApi } from './board-api.ts';
import { BoardDesk } from './board-desk.ts';

const board = aQuietBoard();
const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: 'No', status, code, detail: 'No.' }, { status });

let desk: BoardDesk | undefined;
afterEach(() => desk?.stop());

/** A server that answers each request with what `answer` makes of it. */
function deskOf(answer: (path: string) => Response, signedOut = () => {}, now = () => 1_000): BoardDesk {
  desk = new BoardDesk(new BoardApi(async (path) => answer(path)), signedOut, now);
  return desk;
}

it('BD1 keeps what was read, and from when it is, while the server cannot be reached', async () => {
  let isAway = false;
  const shown = deskOf(() => {
    if (isAway) throw new TypeError('no line');
    return Response.json(board);
  });
  await shown.read();
  expect(shown.state).toMatchObject({ board: { asOf: board.asOf }, readAt: 1_000, isOffline: false });
  isAway = true;
  await shown.read();
  expect(shown.state).toMatchObject({ board: { asOf: board.asOf }, readAt: 1_000, isOffline: true });
  isAway = false;
  await shown.read();
  expect(shown.state.isOffline).toBe(false);
});

it('BD2 reads again by itself, and not after it was stopped', async () => {
  const answer = vi.fn(() => Response.json(board));
  const shown = deskOf(answer);
  shown.start();
  await until('a second reading', () => answer.mock.calls.length >= 2, { timeoutMs: 10_000, everyMs: 50 });
  shown.stop();
  await until('the reading under way to end', () => shown.state.board !== null);
});

it('BD3 asks an act once while it is under way, says a refusal, and reads the board anew', async () => {
  const asked: string[] = [];
  const shown = deskOf((path) => {
    asked.push(path);
    return path.endsWith('/drain') ? problem(409, 'agent-busy') : Response.json(board);
  });
  const [agentId] = ['stf_0000000000000000000001' as never];
  const done = await Promise.all([shown.act((api) => api.drain(agentId)), shown.act((api) => api.drain(agentId))]);
  expect(done).toEqual([false, false]);
  expect(asked.filter((path) => path.endsWith('/drain'))).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith('/board'))).toHaveLength(1);
  expect(shown.state.act).toEqual({ state: 'refused', refusal: 'agent-busy' });
  shown.forget();
  expect(shown.state.act).toEqual({ state: 'idle' });
});

it('BD4 says that nobody is signed in any more, from a reading and from an act', async () => {
  const signedOut = vi.fn();
  const shown = deskOf(() => problem(401, 'not-signed-in'), signedOut);
  await shown.read();
  await shown.act((api) => api.pause(true));
  expect(signedOut.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(shown.state.isOffline).toBe(false);
});
