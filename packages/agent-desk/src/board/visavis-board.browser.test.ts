import type { Board } from '@visavis/protocol';
import { aSignedInAgent, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { place } from '../../test/place.ts';
import { aBusyBoard } from '../gallery/fixtures/board.ts';
import type { BoardAgents } from './views/board-agents.ts';
import { VisavisBoard } from './visavis-board.ts';

const real = globalThis.fetch;
let asked: { path: string; body: unknown }[];
let board: Board;
let view: VisavisBoard;

beforeEach(async () => {
  asked = [];
  board = aBusyBoard();
  globalThis.fetch = async (path, init) => {
    const text = path instanceof Request ? path.url : path.toString();
    if (init?.method) asked.push({ path: text, body: typeof init.body === 'string' ? JSON.parse(init.body) : null });
    return Response.json(init?.method && !text.endsWith('/queue') ? {} : board);
  };
  view = await place(new VisavisBoard(), { staff: aSignedInAgent({ name: 'Sol', role: 'supervisor' }) });
  await until('the board', () => inside('board-queue', 'tbody tr'));
});
afterEach(() => {
  view.remove();
  globalThis.fetch = real;
});

const inside = (tag: string, selector: string): HTMLElement | null =>
  view.shadowRoot?.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
function press(tag: string, label: string): void {
  const buttons = view.shadowRoot?.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [];
  const button = [...buttons].find((one) => (one.ariaLabel ?? one.textContent).trim() === label);
  if (!button) throw new Error(`no button ${label}`);
  button.click();
}

it('BD5 shows the line as the server orders it, and why each stands there', () => {
  const rows = [...(view.shadowRoot?.querySelector('board-queue')?.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual(board.queue.line.map((one) => one.accountId));
  expect(rows[0]?.textContent).toContain('being offered');
  expect(rows[1]?.textContent).toContain('near the deadline');
  expect(rows[2]?.textContent).toContain('passed 1×');
});

it('BD6 moves a contact to the chosen agent', async () => {
  press('board-agents', 'Move case… Ada Okafor');
  await until('the dialog', () => inside('board-move-dialog', 'dialog[open]'));
  const choices = view.shadowRoot?.querySelector('board-move-dialog')?.shadowRoot?.querySelectorAll('input') ?? [];
  choices[1]?.click();
  press('board-move-dialog', 'Move');
  await until('the request', () => asked.length > 0);
  const ada = board.agents.find(({ name }) => name === 'Ada Okafor');
  const free = board.agents.find(({ state }) => state === 'available');
  expect(asked).toEqual([
    { path: `/api/v1/staff/board/tickets/${ada?.contact?.ticketId}/move`, body: { to: 'agent', agentId: free?.id } },
  ]);
  await until('the dialog to close', () => !inside('board-move-dialog', 'dialog[open]'));
});

it('BD7 asks before it signs somebody out, and not before it drains or pauses', async () => {
  const emil = board.agents.find(({ name }) => name === 'Emil Strand');
  press('board-agents', 'Sign out… Emil Strand');
  await until('the dialog', () => inside('board-sign-out-dialog', 'dialog[open]'));
  expect(asked).toEqual([]);
  press('board-sign-out-dialog', 'Sign out');
  await until('the request', () => asked.length === 1);
  await until('the act to end', () => !inside('board-sign-out-dialog', 'dialog[open]'));
  press('board-agents', 'Drain Emil Strand');
  await until('the second request', () => asked.length === 2);
  await until('the act to end', () => inside('board-queue', 'button[aria-disabled=false]'));
  press('board-queue', 'Pause the queue');
  await until('the third request', () => asked.length === 3);
  expect(asked).toEqual([
    { path: `/api/v1/staff/board/agents/${emil?.id}/sign-out`, body: null },
    { path: `/api/v1/staff/board/agents/${emil?.id}/drain`, body: null },
    { path: '/api/v1/staff/board/queue', body: { isPaused: true } },
  ]);
});

it('BD5 keeps the columns where they are while states come and go', async () => {
  const table = view.shadowRoot?.querySelector<BoardAgents>('board-agents');
  if (!table) throw new Error('no agents');
  const heads = [...(table.shadowRoot?.querySelectorAll('thead th:not(.acts)') ?? [])];
  const columns = () => heads.map((head) => head.getBoundingClientRect().left);
  view.style.inlineSize = '1200px';
  const before = columns();
  table.agents = board.agents.map((agent) => ({
    ...agent,
    state: 'break',
    next: null,
    contact: null,
    awaySince: null,
  }));
  await table.updateComplete;
  expect(columns()).toEqual(before);
});
