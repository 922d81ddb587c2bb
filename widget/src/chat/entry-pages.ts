import type { RefusalCode } from '@visavis/protocol';
import { entryWords } from '../strings/entry.ts';
import { uninvitedWords } from '../strings/uninvited.ts';
import type { Elsewhere, SignedOut, Stopped, Uninvited } from './case-state.ts';
import type { MessagePage } from './views/message-view.ts';

/* W50, W51: the pages of whoever is not let in, or not yet. Each says what to do; none says anything of another person. */

const howToTell = () => ({ title: uninvitedWords.realTitle, points: uninvitedWords.real });

function uninvitedPage(): MessagePage {
  const { title, lead, tips } = uninvitedWords;
  return { icon: 'mail', title, text: lead, tips, more: howToTell(), checksPhrase: true };
}

export function entryPage(state: Uninvited | SignedOut | Elsewhere | Stopped, brand: string): MessagePage {
  switch (state.stage) {
    case 'uninvited':
      return uninvitedPage();
    case 'signed-out': {
      const { title, text, signIn, haveLink } = entryWords.signedOut;
      return {
        icon: 'person',
        title,
        text: text(brand),
        more: howToTell(),
        action: { label: signIn(brand), want: { what: 'sign-in' } },
        second: { label: haveLink, want: { what: 'have-link' } },
      };
    }
    case 'elsewhere': {
      const { title, text, tips, action } = entryWords.elsewhere;
      return { icon: 'information', title, text, tips, action: { label: action, want: { what: 'use-this-tab' } } };
    }
    case 'stopped':
      return stopped[state.why]?.() ?? uninvitedPage();
  }
}

/** Why the server will not have somebody, where it is more than a session that ended. */
const stopped: { readonly [Why in RefusalCode]?: () => MessagePage } = {
  'no-case': () => {
    const { title, text, tips } = entryWords.noCase;
    return { icon: 'shield', title, text, tips, more: howToTell(), checksPhrase: true };
  },
  'wrong-account': () => {
    const { title, text, tips, action } = entryWords.wrongAccount;
    return { icon: 'person', title, text, tips, action: { label: action, want: { what: 'sign-in' } } };
  },
  'identity-invalid': () => {
    const { title, text, action } = entryWords.unknown;
    return { icon: 'person', title, text, more: howToTell(), action: { label: action, want: { what: 'reload' } } };
  },
  'invitation-revoked': () => ({ icon: 'mail', title: entryWords.revoked.title, text: entryWords.revoked.text }),
};
