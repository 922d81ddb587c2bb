import { describe, expect, it } from 'vitest';
import type { ReceivedMail } from './mail-folder.ts';
import { recipientRole, threadsOf } from './mail-threads.ts';

const mail = (receivedAt: number, threadId: string): ReceivedMail => ({
  id: `mail-${receivedAt}`,
  receivedAt,
  threadId,
  from: '',
  to: '',
  subject: '',
  text: '',
  html: null,
  headers: '',
});

describe('threads of mails', () => {
  it('keep mails in order, and put the thread with the newest mail first', () => {
    const threads = threadsOf([
      mail(5, 'cleo'),
      mail(4, 'client'),
      mail(3, 'tomasz'),
      mail(2, 'cleo'),
      mail(1, 'cleo'),
    ]);
    expect(threads.map(({ id }) => id)).toEqual(['cleo', 'client', 'tomasz']);
    expect(threads[0]?.mails.map(({ receivedAt }) => receivedAt)).toEqual([1, 2, 5]);
  });
});

describe('whom a mail is to', () => {
  it.each([
    ['Cleo Moreau <cleo.moreau@mail.example>', 'Freelancer'],
    ['"Pip & Paper" <studio@pip-and-paper.example>', 'Client of Cleo Moreau'],
    ['somebody@else.example', null],
  ])('%s: %s', (to, role) => expect(recipientRole(to)).toBe(role));
});
