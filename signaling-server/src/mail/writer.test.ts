import { DecisionReason, OutcomeKind, REASON_CODES } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import type { DecisionFacts, InvitationFacts, RenderedMail } from '../use-cases/ports.ts';
import { readLetters } from './read-letters.ts';

const letters = readLetters(undefined);
const letter: InvitationFacts = {
  brandName: 'Brightwork',
  firstName: 'Cleo',
  link: 'https://help.brightwork.example/?action=verify-profile#vv=abc.def-_',
  phrase: 'amber kettle river willow',
  phraseUrl: 'https://help.brightwork.example/is-it-from-us#words=amber-kettle-river-willow',
  promiseMinutes: 10,
  deadlineDays: 7,
  blocked: ['submit new proposals', 'edit your profile'],
  limited: ['withdraw your earnings'],
  allowed: ['finish work in progress'],
};
const decided = (changes: Partial<DecisionFacts>): RenderedMail =>
  letters.decision({
    ...letter,
    outcome: 'suspended',
    reason: 'profile-fabricated',
    source: 'agent',
    isSecondReview: false,
    objectDays: 30,
    ...changes,
  });
const spaced = (text: string) => text.replace(/\s+/g, ' ');
const bare = (html: string) => spaced(html.replace(/<style>[^]*?<\/style>|<[^>]+>/g, ' '));

/** Both texts say it: HTML without its markup, and plain text. */
function saysAll(mail: RenderedMail, words: readonly string[]): void {
  for (const said of [bare(mail.html), spaced(mail.text)]) for (const word of words) expect(said).toContain(word);
}

describe('a reminder', () => {
  it('says that it is not too late, what is blocked and limited, and how to go on', () => {
    saysAll(letters.reminder(letter), [
      'temporary hold',
      'less than 10 minutes',
      'edit your profile',
      'withdraw your earnings, within limits',
      'amber kettle river willow',
      'https://help.brightwork.example/?action=verify-profile#vv=abc.def-_',
      'never ask for your password or a card number',
    ]);
  });

  it('speaks of no limits where none were switched on', () => {
    const { html, text } = letters.reminder({ ...letter, limited: [] });
    expect(html + text).not.toMatch(/limit/i);
  });
});

describe('a notice to a client', () => {
  const facts = { brandName: 'Brightwork', clientName: 'Dora', freelancerName: 'Cleo Moreau' };
  const FORBIDDEN =
    /verif|hold\b|held|block|suspen|suspic|fraud|review|identit|document|video|call\b|deadline|overdue|limit|withdraw|account of|risk|investigat|phrase|#vv=|https?:/i;

  it('E12 says that the freelancer does not respond and what to do, and none of why (T39)', () => {
    const mail = letters.clientNotice(facts);
    saysAll(mail, ['Cleo Moreau', 'no response so far', 'Write to them', 'Our support is glad to help']);
    for (const said of [mail.subject, bare(mail.html), mail.text]) expect(said).not.toMatch(FORBIDDEN);
  });

  it('E12 has three facts to say and cannot be handed a fourth (T39)', () => {
    const more = {
      ...facts,
      reason: 'SECRET',
      outcome: 'SECRET',
      phrase: 'SECRET',
      link: 'SECRET',
      firstName: 'SECRET',
    };
    const told = letters.clientNotice(more);
    expect(told).toEqual(letters.clientNotice(facts));
  });
});

describe('a decision', () => {
  const cases = OutcomeKind.options.flatMap((outcome) =>
    [...REASON_CODES[outcome], ...DecisionReason.options.slice(-4)].map((reason) => [outcome, reason] as const),
  );

  it.each(cases)('says why in words when it is %s for %s, and never a code', (outcome, reason) => {
    const mail = decided({ outcome, reason });
    for (const said of [mail.subject, bare(mail.html), mail.text]) {
      expect(said).not.toMatch(/undefined|null|suspicio|fraud/i);
      if (reason.includes('-')) expect(said).not.toContain(reason);
    }
    saysAll(mail, ['amber kettle river willow', 'submit new proposals']);
  });

  it('verified: says that the hold is lifted, and speaks of no objection', () => {
    const mail = decided({ outcome: 'verified', reason: 'profile-confirmed', objectDays: null, blocked: [] });
    saysAll(mail, ['temporary hold on your account is lifted', 'one business day']);
    expect(mail.html + mail.text).not.toMatch(/object|cannot|no longer/i);
  });

  it('suspended: says that it is final unless the freelancer objects, how, and for how long', () => {
    saysAll(decided({ outcome: 'suspended' }), [
      'final unless you object',
      'within 30 days',
      'choose to object',
      'in your own words',
    ]);
  });

  it('sent on: says who looks at it next, and that nothing can be missed', () => {
    saysAll(decided({ outcome: 'payment-risk', reason: 'other' }), [
      'payments team at Brightwork',
      'no date that you could miss',
    ]);
    saysAll(decided({ outcome: 'id-verification', reason: 'name-differs' }), [
      'identity document',
      'Never send a document by e-mail',
    ]);
  });

  it('says whose decision it is: changed, from outside, or after an objection', () => {
    saysAll(decided({ source: 'supervisor' }), ['changed our decision']);
    saysAll(decided({ source: 'outside', reason: 'id-verification-failed' }), [
      'once the check at Brightwork was finished',
    ]);
    const second = decided({ isSecondReview: true, objectDays: null });
    saysAll(second, ['you objected to our decision', 'this decision is final']);
    expect(second.text).not.toContain('unless you object');
  });

  it('counts one day as one', () => {
    saysAll(decided({ objectDays: 1 }), ['within 1 day from']);
  });
});

describe('the receipt of an objection', () => {
  it('says that somebody else decides, that the decision stands until then, and where to go', () => {
    saysAll(letters.objection(letter), [
      'had no part in the decision',
      'the decision stands',
      'less than 10 minutes',
      'https://help.brightwork.example/?action=verify-profile#vv=abc.def-_',
    ]);
  });
});

describe('every mail', () => {
  const all = (name: string): readonly RenderedMail[] => [
    letters.invitation({ ...letter, firstName: name }),
    letters.reminder({ ...letter, firstName: name }),
    letters.clientNotice({ brandName: name, clientName: name, freelancerName: name }),
    decided({ firstName: name, brandName: name }),
    letters.objection({ ...letter, firstName: name, brandName: name }),
  ];
  const tags = ({ html }: RenderedMail) => [...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag);

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<%= it.link %>'])(
    'keeps a name text that is %j (T30)',
    (name) => {
      expect(all(name).map(tags)).toEqual(all('Cleo').map(tags));
    },
  );

  it('keeps a name with line breaks in its line (T30)', () => {
    for (const { subject, text } of all('Cleo\r\n\r\nPay here')) {
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/^Pay here/m);
    }
  });

  it('loads nothing from anywhere', () => {
    for (const { html } of all('Cleo')) expect(html).not.toMatch(/<(script|img|link|iframe)|url\(|@import/i);
  });
});
