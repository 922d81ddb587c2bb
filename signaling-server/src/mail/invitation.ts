import { join } from 'node:path';
import { Eta } from 'eta';
import type { InvitationFacts, RenderedMail } from '../use-cases/ports.ts';

const views = join(import.meta.dirname, 'templates');
const htmlTemplates = new Eta({ views, cache: true, autoEscape: true });
const textTemplates = new Eta({ views, cache: true, autoEscape: false, autoTrim: false });

/** The invitation to verify by video. Called when a case is opened and when it is sent again; the same facts give the same mail. */
export function renderInvitation(facts: InvitationFacts): RenderedMail {
  const words = {
    ...facts,
    brandName: oneLine(facts.brandName),
    firstName: oneLine(facts.firstName),
    blocked: facts.blocked.map(oneLine),
    allowed: facts.allowed.map(oneLine),
    subject: `Please verify your ${oneLine(facts.brandName)} profile in a short video call`,
    minutes: counted(facts.promiseMinutes, 'minute'),
    days: counted(facts.deadlineDays, 'day'),
  };
  return {
    subject: words.subject,
    html: htmlTemplates.render('invitation.html.eta', words),
    text: textTemplates.render('invitation.text.eta', words),
  };
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A name with line breaks must not start paragraphs of its own in the plain text. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
