import { expect, it } from 'vitest';
import { Listeners } from './listeners.ts';

it('tells every listener, and the same function twice when it was added twice', () => {
  const heard: string[] = [];
  const listeners = new Listeners<string>();
  const listener = (news: string) => heard.push(news);
  listeners.add(listener);
  const remove = listeners.add(listener);
  listeners.tell('one');
  remove();
  listeners.tell('two');
  expect(heard).toEqual(['one', 'one', 'two']);
});

it('finishes a telling although a listener adds another', () => {
  const heard: string[] = [];
  const listeners = new Listeners<string>();
  listeners.add((news) => {
    heard.push(news);
    if (heard.length < 3) listeners.add((later) => heard.push(`late ${later}`));
  });
  listeners.tell('one');
  expect(heard).toEqual(['one']);
});
