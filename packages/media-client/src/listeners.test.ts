import { expect, it, vi } from 'vitest';
import { Listeners } from './listeners.ts';

type Events = { said: string; left: number };

it('tells everybody who asked for that event, until they stop', () => {
  const listeners = new Listeners<Events>(() => undefined);
  const [first, second] = [vi.fn(), vi.fn()];
  const stop = listeners.on('said', first);
  listeners.on('said', second);
  listeners.tell('said', 'hello');
  stop();
  listeners.tell('said', 'again');
  listeners.tell('left', 1);
  expect(first.mock.calls).toEqual([['hello']]);
  expect(second.mock.calls).toEqual([['hello'], ['again']]);
});

it('goes on after a listener that fails', () => {
  const onFault = vi.fn();
  const listeners = new Listeners<Events>(onFault);
  const heard = vi.fn();
  listeners.on('said', () => {
    throw new Error('not today');
  });
  listeners.on('said', heard);
  listeners.tell('said', 'hello');
  expect(heard).toHaveBeenCalledWith('hello');
  expect(onFault).toHaveBeenCalledWith(new Error('not today'));
});

it('tells nobody once cleared', () => {
  const listeners = new Listeners<Events>(() => undefined);
  const heard = vi.fn();
  listeners.on('said', heard);
  listeners.clear();
  listeners.tell('said', 'hello');
  expect(heard).not.toHaveBeenCalled();
});
