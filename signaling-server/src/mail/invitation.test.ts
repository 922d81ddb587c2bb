import { describe, expect, it } from 'vitest';
import type { InvitationFacts } from '../use-cases/ports.ts';
import { Templates } from './templates.ts';
import { createLetters } from './writer.ts';

const renderInvitation = createLetters(new Templates()).invitation;

const facts = (changes: Partial<InvitationFacts> = {}): InvitationFacts => ({
  brandName: 'Brightwork',
  firstName: 'Cleo',
  link: 'https://help.brightwork.example/?action=verify-profile#invitation=abc.def-_',
  phrase: 'amber kettle river willow',
  phraseUrl: 'https://help.brightwork.example/is-it-from-us#words=amber-kettle-river-willow',
  promiseMinutes: 10,
  deadlineDays: 7,
  blocked: ['submit new proposals', 'edit your profile'],
  limited: [],
  allowed: ['finish work in progress', 'withdraw your earnings'],
  ...changes,
});

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<%= it.link %>',
  '{{7*7}}#{7*7}',
  '&lt;b&gt;&#60;b>',
];

describe('an invitation', () => {
  const mail = renderInvitation(facts());
  const spaced = (text: string) => text.replace(/\s+/g, ' ');

  it.each([
    ['the link', 'https://help.brightwork.example/?action=verify-profile#invitation=abc.def-_'],
    ['the phrase', 'amber kettle river willow'],
    ['the promise', 'less than 10 minutes'],
    ['the deadline in days', '7 days'],
    ['what is paused', 'edit your profile'],
    ['what still works', 'withdraw your earnings'],
    ['the word for the state', 'temporary hold'],
    ['who is on video', 'Only you are on video'],
    ['what is asked', 'questions about your profile'],
    ['the desktop tip', 'desktop computer'],
    ['the permission tip', 'take the permission back'],
    ['the browser tip', 'Chrome'],
    ['what we never ask for', 'never ask for your password or a card number'],
  ])('says %s in HTML and in plain text', (_what, words) => {
    expect(spaced(mail.text)).toContain(words);
    expect(spaced(mail.html.replace(/<\/?strong>/g, ''))).toContain(words);
  });

  it('opens the link in a page of its own, from button and address alike', () => {
    const links = [...mail.html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
    expect(links.map((tag) => /href="([^"]*)"/.exec(tag)?.[1])).toEqual([
      facts().link,
      facts().phraseUrl,
      facts().link,
    ]);
    for (const tag of links) {
      expect(tag).toContain('target="_blank"');
    }
  });

  it('never calls the freelancer suspicious', () => {
    expect(`${mail.subject} ${mail.html} ${mail.text}`).not.toMatch(/suspicio|fraud/i);
  });

  it('counts one day and one minute as one', () => {
    const { text } = renderInvitation(facts({ deadlineDays: 1, promiseMinutes: 1 }));
    expect(text).toContain('less than 1 minute.');
    expect(text).toContain('You have 1 day from');
  });

  it('loads nothing from anywhere: no script, picture, font or style sheet', () => {
    expect(mail.html).not.toMatch(/<(script|img|link|iframe)|url\(|@import/i);
  });
});

describe('facts with markup in them', () => {
  it.each(PAYLOADS)('stay text in the HTML: %j', (payload) => {
    const plain = renderInvitation(facts()).html;
    const { html } = renderInvitation(
      facts({
        brandName: payload,
        firstName: payload,
        link: payload,
        phrase: payload,
        blocked: [payload],
        allowed: [payload],
      }),
    );
    const tagsOf = (page: string) => [...page.matchAll(/<(\w+)/g)].map(([, name]) => name);
    const plainTags = tagsOf(renderInvitation(facts({ blocked: ['x'], allowed: ['x'] })).html);
    expect(plain).not.toContain(payload);
    expect(tagsOf(html)).toEqual(plainTags);
    const withoutValues = html.replace(/="[^"]*"/g, '');
    expect(withoutValues).not.toMatch(/<[^>]*\son\w+=/);
  });

  it.each(PAYLOADS)('are not escaped in the plain text: %j', (payload) => {
    expect(renderInvitation(facts({ firstName: payload })).text).toContain(`Hello ${payload},`);
  });

  it('cannot start lines of their own in the plain text or the subject', () => {
    const { subject, text } = renderInvitation(facts({ firstName: 'Cleo\r\n\r\nPay here', brandName: 'Bright\nwork' }));
    expect(text).toContain('Hello Cleo Pay here,');
    expect(subject).toBe('Please verify your Bright work profile in a short video call');
  });
});
