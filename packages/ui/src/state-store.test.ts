import { expect, it } from 'vitest';
import { StateStore } from './state-store.ts';

const counter = () =>
  new StateStore<{ count: number }, number>({ count: 0 }, (state, by) =>
    by === 0 ? state : { count: state.count + by },
  );

it('tells its listeners after the state changed', () => {
  const store = counter();
  const seen: number[] = [];
  store.subscribe(() => seen.push(store.state.count));
  store.dispatch(2);
  store.dispatch(3);
  expect(seen).toEqual([2, 5]);
});

it('is silent when an event changes nothing, and to those who unsubscribed', () => {
  const store = counter();
  const seen: number[] = [];
  const unsubscribe = store.subscribe(() => seen.push(store.state.count));
  store.dispatch(0);
  unsubscribe();
  store.dispatch(1);
  expect(seen).toEqual([]);
});
