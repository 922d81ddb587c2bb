import { aCallId, aSignedInAgent } from '@visavis/testing';
import type { AccountId, Board } from '@visavis/protocol';
import type { View } from '@visavis/ui/gallery/gallery';
import { html } from 'lit';
import type { BoardMoveDialog } from '../../board/views/board-move-dialog.ts';
import type { BoardSignOutDialog } from '../../board/views/board-sign-out-dialog.ts';
import '../../board/visavis-board.ts';
import type { BoardWatchDialog } from '../../board/views/board-watch-dialog.ts';
import { beginningWatch, type WatchView } from '../../board/watch-view.ts';
import { aBusyBoard, aQuietBoard, availableOf } from '../fixtures/board.ts';
import { asking, once, refused } from '../fixtures/people.ts';
import { aVideo } from '../fixtures/seats.ts';

const AREA = 'Board';
const sol = aSignedInAgent({ name: 'Sol Reyes', role: 'supervisor' });

/** The whole page, with a server behind it that answers so; without a board it cannot be reached. */
function page(board: Board | null) {
  globalThis.fetch = async () => {
    if (!board) throw new TypeError('no line');
    return Response.json(board);
  };
  return html`<visavis-board .staff=${sol}></visavis-board>`;
}

export const visavisBoard: View = {
  area: AREA,
  frame: 'page',
  states: {
    busy: () => page(aBusyBoard()),
    quiet: () => page(aQuietBoard()),
    'server away': () => page(null),
  },
};

export const staffHeader: View = {
  area: AREA,
  frame: 'page',
  states: {
    supervisor: () => html`<staff-header page="board" .staff=${sol}></staff-header>`,
    'customer support': () =>
      html`<staff-header page="console" .staff=${aSignedInAgent({ name: 'Dana', role: 'cs' })}></staff-header>`,
  },
};

export const boardFigures: View = {
  area: AREA,
  inlineSize: 1200,
  states: {
    busy: () => html`<board-figures .board=${aBusyBoard()}></board-figures>`,
    quiet: () => html`<board-figures .board=${aQuietBoard()}></board-figures>`,
  },
};

const queue = ({ queue: shown, asOf }: Board, busy = false) =>
  html`<board-queue .queue=${shown} .asOf=${asOf} ?busy=${busy}></board-queue>`;

export const boardQueue: View = {
  area: AREA,
  inlineSize: 700,
  states: {
    line: () => queue(aBusyBoard()),
    empty: () => queue(aQuietBoard()),
    paused: () =>
      queue(aBusyBoard({ isPaused: true, pausedSince: '2030-01-07T09:30:00.000Z', pausedBy: 'Sol Reyes' }), true),
    closed: () => queue(aBusyBoard({ isOpen: false, opensAt: '2030-01-08T08:00:00.000Z', waiting: 60 })),
    'never opens': () => queue(aBusyBoard({ isOpen: false, opensAt: null })),
  },
};

export const boardAgents: View = {
  area: AREA,
  inlineSize: 700,
  states: {
    everybody: () => {
      const { agents, asOf } = aBusyBoard();
      return html`<board-agents .agents=${agents} .asOf=${asOf}></board-agents>`;
    },
    'for a supervisor': () => {
      const { agents, asOf } = aBusyBoard();
      return html`<board-agents .agents=${agents} .asOf=${asOf} .watcher=${sol.id}></board-agents>`;
    },
    'under way': () => {
      const { agents, asOf } = aBusyBoard();
      return html`<board-agents .agents=${agents} .asOf=${asOf} busy></board-agents>`;
    },
    nobody: () => html`<board-agents></board-agents>`,
  },
};

export const boardToday: View = {
  area: AREA,
  inlineSize: 700,
  states: {
    busy: () => html`<board-today .today=${aBusyBoard().today}></board-today>`,
    quiet: () => html`<board-today .today=${aQuietBoard().today}></board-today>`,
  },
};

const opened = once<BoardMoveDialog | BoardSignOutDialog | BoardWatchDialog>((dialog) => dialog.open());
const [first] = aBusyBoard().agents;
const what = (isHeld: boolean) => ({ ticketId: first?.contact?.ticketId, accountId: 'acct-995', isHeld });

export const boardMoveDialog: View = {
  area: AREA,
  states: {
    held: () =>
      html`<board-move-dialog
        .what=${what(true)}
        .available=${availableOf(aBusyBoard())}
        ${opened}
      ></board-move-dialog>`,
    'nobody available': () => html`<board-move-dialog .what=${what(false)} ${opened}></board-move-dialog>`,
    asking: () => html`<board-move-dialog .what=${what(true)} .ask=${asking} ${opened}></board-move-dialog>`,
    refused: () =>
      html`<board-move-dialog
        .what=${what(true)}
        .available=${availableOf(aBusyBoard())}
        .ask=${refused('agent-unavailable')}
        ${opened}
      ></board-move-dialog>`,
  },
};

export const boardSignOutDialog: View = {
  area: AREA,
  states: {
    open: () => html`<board-sign-out-dialog .agent=${first} ${opened}></board-sign-out-dialog>`,
    asking: () => html`<board-sign-out-dialog .agent=${first} .ask=${asking} ${opened}></board-sign-out-dialog>`,
    refused: () =>
      html`<board-sign-out-dialog .agent=${first} .ask=${refused('try-again')} ${opened}></board-sign-out-dialog>`,
  },
};

const watched = (over: Partial<WatchView> = {}): WatchView => ({
  ...beginningWatch,
  state: 'watching',
  call: {
    callId: aCallId(),
    serverNow: Date.now(),
    startedAt: Date.now(),
    acceptedAt: Date.now() - 187_000,
    agentName: 'Ada Okafor',
    accountId: 'acct-995' as AccountId,
  },
  picture: { track: aVideo().track, isPaused: false },
  ...over,
});
const watching = (watch: WatchView | null) =>
  html`<board-watch-dialog .agent=${first} .watch=${watch} ${opened}></board-watch-dialog>`;

export const boardWatchDialog: View = {
  area: AREA,
  states: {
    'what for': () => watching(null),
    joining: () => watching(beginningWatch),
    watching: () => watching(watched()),
    'no picture': () => watching(watched({ picture: null })),
    reconnecting: () => watching(watched({ state: 'reconnecting', picture: null })),
    'watched already': () => watching({ ...beginningWatch, state: 'refused', refusal: 'watched-already' }),
    over: () => watching(watched({ state: 'over', over: 'call-ended', picture: null })),
  },
};
