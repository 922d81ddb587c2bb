import type { CaseCard } from '@visavis/protocol';
import { aCaseId, aSignedInAgent, heldCapabilities } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, inside, place, textOf } from '../../test/place.ts';
import { VisavisConsole } from './visavis-console.ts';

const at = '2030-01-07T09:00:00.000Z';
const id = aCaseId();
const account = { id: 'fl-1', name: '<b>Cleo</b>', email: 'cleo@example.org' };
const card = {
  id,
  account,
  state: 'open',
  hold: 'on-hold',
  capabilities: heldCapabilities(),
  clock: {
    state: 'paused',
    limitMs: 604_800_000,
    usedMs: 0,
    pausedMs: 7_200_000,
    pausedBy: ['closed'],
    dueAt: null,
    overdueAt: null,
  },
  trigger: 'first-proposal',
  cause: 'First proposal of a new freelancer',
  openedAt: at,
  nextStep: 'The freelancer starts the short video call.',
  decisions: [],
  timeline: [{ at, text: 'The case was opened', by: 'Marketplace' }],
  mails: [
    {
      id: `mail_${'0'.repeat(22)}`,
      kind: 'invitation',
      recipient: 'freelancer',
      state: 'bounced',
      attempts: 1,
      serverSaid: '550 no such mailbox',
      queuedAt: at,
      settledAt: at,
    },
  ],
  resendableFrom: '2020-01-01T00:00:00.000Z',
  notes: [
    {
      version: 1,
      step: 'opened',
      lines: { action: 'Temporary suspension', department: 'VV', cause: 'New', nextStep: 'Call' },
      author: null,
      at,
    },
  ],
  otherCases: [],
} as unknown as CaseCard;
const brief = { id, state: 'open', hold: 'on-hold', outcome: null, openedAt: at };
const replies = { replies: [{ id: 'why', audience: 'freelancer', title: 'Why we do this', text: 'Hello Cleo,' }] };

let page: VisavisConsole;
let asked: string[];
let shown: CaseCard;

beforeEach(async () => {
  asked = [];
  shown = card;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${path}`);
    if (path.includes('?query=')) {
      return Response.json({ kind: 'found', message: '', results: [{ account, case: brief }], hasMore: false });
    }
    if (path.endsWith('/replies')) return Response.json(replies);
    if (path.endsWith('/invitations')) return Response.json({ mailId: `mail_${'1'.repeat(22)}` }, { status: 202 });
    return Response.json(shown);
  });
  page = await place(new VisavisConsole(), { staff: aSignedInAgent({ name: 'Dana', role: 'cs' }) });
});

afterEach(() => {
  page.remove();
  history.replaceState(null, '', location.pathname + location.search);
  vi.unstubAllGlobals();
});

const finds = async (): Promise<void> => {
  const input = inside<HTMLInputElement>(page, '#query');
  input.value = 'cleo';
  inside<HTMLFormElement>(page, 'form[role=search]').requestSubmit();
  await vi.waitFor(() => buttonSaying(page, 'cleo@example.org').click());
  await vi.waitFor(() => expect(allInside(page, 'console-note')).toHaveLength(1));
};

it('CN1 has the focus in the search, and counts what was found for screen readers', async () => {
  expect(inside(page, 'console-look-up').shadowRoot?.activeElement?.id).toBe('query');
  await finds();
  expect(textOf(inside(inside(page, 'console-look-up'), '[role=status]'))).toBe('One result');
});

it('CN1 shows no former results under a search that failed', async () => {
  await finds();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
  inside<HTMLFormElement>(page, 'form[role=search]').requestSubmit();
  const lookUp = inside(page, 'console-look-up');
  await vi.waitFor(() => expect(allInside(lookUp, '.problem')).toHaveLength(1));
  expect(allInside(lookUp, '.result')).toEqual([]);
});

it('CN3 shows the case as text: hold, pause, mail and note', async () => {
  await finds();
  const shownCard = inside(page, 'console-card');
  expect(textOf(inside(shownCard, 'h2'))).toBe('<b>Cleo</b>');
  expect(textOf(inside(shownCard, '.rows'))).toContain('Stands still now: outside the opening hours');
  expect(textOf(inside(page, '.said'))).toBe('');
  expect(textOf(inside(inside(page, 'console-mails'), 'li'))).toMatch(/Came back .*550 no such mailbox/);
});

it('CN5 sends the invitation again after a question', async () => {
  await finds();
  buttonSaying(page, 'Send the invitation again').click();
  expect(asked.some((path) => path.startsWith('POST'))).toBe(false);
  buttonSaying(page, /^ Send again$/).click();
  await vi.waitFor(() => expect(asked).toContain(`POST /api/v1/staff/cases/${id}/invitations`));
  await vi.waitFor(() => expect(textOf(inside(page, '.said'))).toContain('on its way again'));
});

it('CN7 offers customer support no decision, and a supervisor one', async () => {
  shown = {
    ...card,
    state: 'decided',
    hold: 'suspended',
    decisions: [{ outcome: 'suspended', source: 'agent', reason: null, at }],
  };
  await finds();
  expect(() => buttonSaying(page, 'Change decision')).toThrow();
  await place(page, { staff: aSignedInAgent({ name: 'Sol', role: 'supervisor' }) });
  await vi.waitFor(() => buttonSaying(page, 'Change decision').click());
  inside<HTMLDialogElement>(page, 'dialog[open]');
});
