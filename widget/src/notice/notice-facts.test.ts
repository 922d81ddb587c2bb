import { expect, it } from 'vitest';
import { someNoticeFacts } from '../../test/notice-facts.ts';
import { readFacts } from './notice-facts.ts';

it('W16 takes what the server answers', () => {
  const facts = someNoticeFacts();
  expect(readFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
});

it.each([
  ['nothing', null],
  ['a page', '<!doctype html>'],
  ['a stage of another version', { ...someNoticeFacts(), stage: 'resting' }],
  ['no capabilities', { ...someNoticeFacts(), capabilities: null }],
  ['a phrase that is no text', { ...someNoticeFacts(), phrase: {} }],
  ['a date that is none', { ...someNoticeFacts(), clock: { state: 'running', dueAt: 'soon', daysLeft: 1 } }],
])('W16 takes no answer that it cannot show: %s', (_what, body) => {
  expect(readFacts(body)).toBeNull();
});
