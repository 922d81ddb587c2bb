import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLetters } from './read-letters.ts';

const client = { brandName: 'Brightwork', clientName: 'Dora', freelancerName: 'Cleo Moreau' };

describe('templates of the operator', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'visavis-mail-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const has = (file: string, content: string) => writeFileSync(join(folder, file), content);

  it('E14 take the place of ours of the same name, and of no other', () => {
    has('client-notice.text.eta', 'Dear <%= it.clientName %>, <%= it.freelancerName %> is away.');
    has('notes.txt', 'not a template');
    const written = readLetters(folder).clientNotice(client);
    expect(written.text).toBe('Dear Dora, Cleo Moreau is away.');
    expect(written.html).toBe(readLetters(undefined).clientNotice(client).html);
  });

  it('E14 escape what people are called in HTML, as ours do', () => {
    has('client-notice.html.eta', '<p><%= it.freelancerName %></p>');
    const { html } = readLetters(folder).clientNotice({ ...client, freelancerName: '<b>Cleo</b>' });
    expect(html).toBe('<p>&lt;b&gt;Cleo&lt;/b&gt;</p>');
  });

  it('E14 can share a layout of their own', () => {
    has('layout.html.eta', '<main><%~ it.body %></main>');
    expect(readLetters(folder).clientNotice(client).html).toMatch(/^<main>[^]*Cleo Moreau[^]*<\/main>\s*$/);
  });

  it.each([
    ['cannot be read', 'reminder.text.eta', '<% if (it.link { %>', /reminder\.text\.eta cannot be read/],
    ['cannot be rendered', 'reminder.text.eta', '<%= it.nothing.there %>', /the reminder does not render: .*'there'/],
    ['lack the link', 'invitation.html.eta', '<p><%= it.phrase %></p>', /invitation\.html\.eta does not say it\.link/],
    ['lack the phrase', 'invitation.text.eta', '<%= it.link %>', /invitation\.text\.eta does not say it\.phrase/],
    ['leave no way to object', 'decision.text.eta', 'No.', /decision\.text\.eta does not say it\.link/],
    ['have two lines of subject', 'objection.subject.eta', 'one\ntwo', /objection\.subject\.eta is not one line/],
    ['have a name that we do not know', 'invitaton.html.eta', '', /invitaton\.html\.eta replaces no mail template/],
  ])('E14 stop the start when they %s, with a sentence', (_what, file, content, sentence) => {
    has(file, content);
    expect(() => readLetters(folder)).toThrow(sentence);
    expect(() => readLetters(folder)).toThrow(/^VISAVIS_MAIL_TEMPLATES cannot be used: .+\.$/);
  });

  it('E14 stop the start when their folder does not exist', () => {
    expect(() => readLetters(join(folder, 'gone'))).toThrow('is no folder');
  });
});
