import { aStaffId, until } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { aBusyBoard } from '../../gallery/fixtures/board.ts';
import type { StartWatchEvent } from '../events.ts';
import { beginningWatch } from '../watch-view.ts';
import { BoardAgents } from './board-agents.ts';
import { BoardWatchDialog } from './board-watch-dialog.ts';

const { agents, asOf } = aBusyBoard();
const ada = agents.find(({ name }) => name === 'Ada Okafor') ?? null;

let dialog: BoardWatchDialog;
beforeEach(async () => {
  dialog = await place(new BoardWatchDialog(), { agent: ada });
  dialog.open();
});

it('OB1 offers to watch live calls that nobody watches, to a supervisor and not their own', async () => {
  const list = await place(new BoardAgents(), { agents, asOf });
  const offered = () =>
    [...(list.shadowRoot?.querySelectorAll('button') ?? [])].flatMap(({ ariaLabel }) =>
      ariaLabel?.startsWith('Watch') ? [ariaLabel] : [],
    );
  expect(offered()).toEqual([]);
  list.watcher = aStaffId();
  await list.updateComplete;
  expect(offered()).toEqual(['Watch… Ada Okafor']);
  expect(textOf(inside(list, 'tbody'))).toContain('watched by Tess Moreau');
  list.watcher = ada?.id ?? null;
  await list.updateComplete;
  expect(offered()).toEqual([]);
});

it('OB1 asks what for, and says that it is silent and written down, before anything begins', async () => {
  const started = heard<StartWatchEvent>('board-start-watch');
  expect(textOf(inside(dialog, 'dialog'))).toContain('nobody sees or hears you');
  expect(textOf(inside(dialog, 'dialog'))).toContain('This is written down');
  inside<HTMLInputElement>(dialog, 'input:not(:checked)').click();
  buttonSaying(dialog, 'Start watching').click();
  expect(started.map(({ asked }) => asked)).toEqual([{ callId: ada?.contact?.call?.id, reason: 'training' }]);
});

it('OB2 ends by its button and by Escape, and says so each time', async () => {
  const stopped = heard('board-stop-watch');
  for (const ends of [
    () => buttonSaying(dialog, 'Stop watching').click(),
    () => inside<HTMLDialogElement>(dialog, 'dialog').requestClose(),
  ]) {
    const before = stopped.length;
    dialog.watch = { ...beginningWatch, state: 'watching' };
    await dialog.updateComplete;
    dialog.open();
    ends();
    await until('the end', () => stopped.length === before + 1);
  }
});

it('OB2 plays each voice, as loud as is wished, and begins none anew', async () => {
  const sound = new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
  const other = new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
  dialog.watch = { ...beginningWatch, state: 'watching', voices: [...sound, ...other] };
  await dialog.updateComplete;
  const players = [...(dialog.shadowRoot?.querySelectorAll('audio') ?? [])];
  const streams = players.map(({ srcObject }) => srcObject);
  expect(players.map(({ muted }) => muted)).toEqual([false, false]);
  const volume = inside<HTMLInputElement>(dialog, 'input[type=range]');
  volume.value = '0.5';
  volume.dispatchEvent(new Event('input'));
  buttonSaying(dialog, 'Mute sound').click();
  await dialog.updateComplete;
  expect(players.map((player) => [player.volume, player.muted])).toEqual(Array(2).fill([0.5, true]));
  expect(players.map(({ srcObject }) => srcObject)).toEqual(streams);
});
