import { existsSync } from 'node:fs';
import type { DecisionFacts, InvitationFacts, MailWriter, RenderedMail } from '../use-cases/ports.ts';
import { Templates } from './templates.ts';
import { createLetters } from './writer.ts';

type Letters = Omit<MailWriter, 'newPhrase'>;

const LINK = 'https://help.example/verify?action=verify-profile#vv=sample';
const PHRASE = 'amber kettle river willow';

const SAMPLE: InvitationFacts = {
  brandName: 'Brightwork',
  firstName: 'Cleo',
  link: LINK,
  phrase: PHRASE,
  phraseUrl: 'https://help.example/is-it-from-us#words=amber-kettle-river-willow',
  promiseMinutes: 10,
  deadlineDays: 7,
  blocked: ['submit new proposals'],
  limited: ['withdraw your earnings'],
  allowed: ['finish work in progress'],
};
const DECIDED = { ...SAMPLE, source: 'agent', isSecondReview: false, objectDays: 30 } as const;
const DECISIONS: readonly DecisionFacts[] = [
  { ...DECIDED, outcome: 'verified', reason: 'profile-confirmed', objectDays: null },
  { ...DECIDED, outcome: 'suspended', reason: 'profile-fabricated' },
  { ...DECIDED, outcome: 'suspended', reason: 'id-verification-failed', source: 'outside' },
  { ...DECIDED, outcome: 'payment-risk', reason: 'other', source: 'supervisor' },
  { ...DECIDED, outcome: 'id-verification', reason: 'identity-unclear', isSecondReview: true, objectDays: null },
];

/** How to write each mail with sample facts, and what it is useless without. */
const CHECKS: readonly {
  readonly mail: string;
  readonly write: (letters: Letters) => RenderedMail;
  readonly says: Readonly<Record<string, string>>;
}[] = [
  { mail: 'invitation', write: ({ invitation }) => invitation(SAMPLE), says: { link: LINK, phrase: PHRASE } },
  { mail: 'reminder', write: ({ reminder }) => reminder(SAMPLE), says: { link: LINK } },
  {
    mail: 'client-notice',
    write: ({ clientNotice }) => clientNotice({ brandName: 'Brightwork', clientName: 'Dora', freelancerName: 'Cleo' }),
    says: { freelancerName: 'Cleo' },
  },
  ...DECISIONS.map((facts) => ({
    mail: 'decision',
    write: ({ decision }: Letters) => decision(facts),
    says: { link: LINK },
  })),
  { mail: 'objection', write: ({ objection }) => objection(SAMPLE), says: { link: LINK } },
];

/**
 * E14: all mails, from our templates and those of the operator's folder. Called at the start: each is rendered with sample
 * facts, and a sentence is thrown that says what is wrong with which.
 */
export function readLetters(folder: string | undefined): Letters {
  if (folder !== undefined && !existsSync(folder)) throw bad(`${folder} is no folder.`);
  const letters = createLetters(templatesOf(folder));
  for (const { mail, write, says } of CHECKS) {
    const rendered = attempt(mail, () => write(letters));
    if (rendered.subject === '' || rendered.subject.includes('\n')) throw bad(`${mail}.subject.eta is not one line.`);
    for (const [fact, words] of Object.entries(says)) {
      if (!rendered.html.includes(words)) throw bad(`${mail}.html.eta does not say it.${fact}.`);
      if (!rendered.text.includes(words)) throw bad(`${mail}.text.eta does not say it.${fact}.`);
    }
  }
  return letters;
}

function templatesOf(folder: string | undefined): Templates {
  try {
    return new Templates(folder ?? null);
  } catch (error) {
    throw bad((error as Error).message);
  }
}

function attempt(mail: string, write: () => RenderedMail): RenderedMail {
  try {
    return write();
  } catch (error) {
    throw bad(
      `the ${mail} does not render: ${
        String((error as Error).message)
          .trim()
          .split('\n')
          .at(-1) ?? ''
      }.`,
    );
  }
}

const bad = (problem: string): Error => new Error(`VISAVIS_MAIL_TEMPLATES cannot be used: ${problem}`);
