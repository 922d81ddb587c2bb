import { expect, it } from 'vitest';
import { arrived, beginsRun, markedLines, type LineStatus, type LogLine } from './log-line.ts';

const message = (key: string, isOwn: boolean, author = isOwn ? 'Cleo' : 'Ada'): LogLine => ({
  kind: 'message',
  key,
  isOwn,
  author,
  text: key,
  at: 1000,
  status: 'sent',
});
const event = (key: string): LogLine => ({ kind: 'event', key, text: key, at: 1000 });

it('announces what others wrote and what happened, never one’s own lines', () => {
  const before = [message('one', false)];
  const after = [...before, message('two', true), message('three', false), event('four')];
  expect(arrived(before, after).map((line) => line.key)).toEqual(['three', 'four']);
});

it('announces nothing twice when a line changes', () => {
  const before = [message('one', false)];
  expect(arrived(before, [{ ...message('one', false), text: 'changed' }])).toEqual([]);
});

it('shows a name where the author changes and after something happened', () => {
  const lines = [
    message('1', false),
    message('2', false),
    message('3', true),
    event('4'),
    message('5', true),
    message('6', false, 'Bob'),
  ];
  expect(lines.map((line, index) => beginsRun(line, lines[index - 1]))).toEqual([true, false, true, true, true, true]);
});

it('U6 marks the last own line that stands so, and no other', () => {
  const own = (key: string, status: LineStatus) => ({ ...message(key, true), status }) as LogLine;
  const lines = [own('1', 'read'), own('2', 'read'), message('3', false), own('4', 'sent'), own('5', 'sending')];
  expect([...markedLines(lines)]).toEqual(['2', '4']);
});
