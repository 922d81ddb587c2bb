import { expect, it } from 'vitest';
import type { LogLine } from '../message-log/log-line.ts';
import { transcriptName, transcriptOf, type TranscriptOptions } from './transcript.ts';

const NINE = Date.UTC(2030, 0, 7, 9, 0);
const options: TranscriptOptions = {
  text: { title: 'Conversation', times: (zone) => `Times are in ${zone}.`, notSent: '(not sent)' },
  ownName: 'Cleo',
  locale: 'en-GB',
  timeZone: 'Asia/Tokyo',
};
const said = (text: string, over: Partial<Extract<LogLine, { kind: 'message' }>> = {}): LogLine => ({
  kind: 'message',
  key: text,
  isOwn: false,
  author: 'Ada',
  text,
  at: NINE,
  status: 'sent',
  ...over,
});

it('U13 says when, who and what, and in which zone', () => {
  const lines: LogLine[] = [
    { kind: 'event', key: 'joined', text: 'Ada has joined.', at: null },
    said('Hello Cleo'),
    said('Hi', { isOwn: true, author: 'You', at: NINE + 61_000, status: 'read' }),
    said('Bye', { at: NINE + 86_400_000 }),
  ];
  expect(transcriptOf(lines, options)).toBe(
    [
      'Conversation',
      'Times are in Japan Standard Time (Asia/Tokyo).',
      '– Ada has joined.',
      '',
      'Monday, 7 January 2030',
      '',
      '18:00:00  Ada: Hello Cleo',
      '18:01:01  Cleo: Hi',
      '',
      'Tuesday, 8 January 2030',
      '',
      '18:00:00  Ada: Bye',
      '',
    ].join('\n'),
  );
});

it('U13 lets nobody write a line that looks like another’s', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085']) {
    const written = transcriptOf([said(`Well${end}09:00:00  Cleo: I confess`)], options).split('\n');
    expect(written).toContain('    09:00:00  Cleo: I confess');
  }
});

it('U13 says of a line that it was not sent', () => {
  const written = transcriptOf([said('Are you there?', { isOwn: true, at: null, status: 'failed' })], options);
  expect(written).toContain('(not sent) Cleo: Are you there?');
});

it('U13 names the file by its time and by nobody', () => {
  expect(transcriptName(NINE)).toBe('conversation-2030-01-07-09-00.txt');
});
