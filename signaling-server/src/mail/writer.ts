import type { MailWriter, RenderedMail } from '../use-cases/ports.ts';
import { decisionWords } from './decision-words.ts';
import { countedWords } from './counted.ts';
import { oneLine } from './one-line.ts';
import type { MailName, Templates } from './templates.ts';

type Letters = Omit<MailWriter, 'newPhrase'>;

/** What every mail says, from its templates; the same facts give the same mail. Called once by `app.ts`. */
export function createLetters(templates: Templates): Letters {
  const write = (name: MailName, facts: object): RenderedMail => templates.render(name, oneLineEach(facts));
  return {
    invitation: (facts) => write('invitation', { ...facts, ...countedWords(facts) }),
    reminder: (facts) => write('reminder', { ...facts, ...countedWords(facts) }),
    clientNotice: ({ brandName, clientName, freelancerName }) =>
      write('client-notice', { brandName, clientName, freelancerName }),
    decision: (facts) => write('decision', { ...facts, ...decisionWords(facts) }),
    objection: (facts) => write('objection', { ...facts, ...countedWords(facts) }),
  };
}

/** A name with line breaks must not start paragraphs of its own in the plain text, nor a header in the subject. */
function oneLineEach(facts: object): Record<string, unknown> {
  const tidy = (value: unknown): unknown => {
    if (typeof value === 'string') return oneLine(value);
    return Array.isArray(value) ? value.map(tidy) : value;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, tidy(value)]));
}
