export const phraseCheckWords = {
  label: 'The four words in the e-mail',
  hint: 'Every e-mail about your verification carries four words. Type them here, with spaces or hyphens between them.',
  check: 'Check the words',
  checking: 'Checking…',
  notFour: 'Please type exactly four words. You find them together in one line of the e-mail.',

  ours: 'Yes, we sent these words',
  oursSent: (brand: string, date: string) => `${brand} sent an e-mail with these words on ${date}.`,
  oursOnItsWay: (brand: string) => `${brand} has given these words to one of its e-mails.`,
  oursNext: [
    'To be quite sure, sign in to the marketplace: the notice in your account shows the same four words.',
    'The link in our e-mails leads to this help centre. Compare the address at the top of your browser.',
    'We never ask for a password, a card number or a payment, neither by e-mail nor in the call.',
  ],

  notOurs: 'No, we do not know these words',
  notOursLead: 'First look for a typing mistake. If the words are right, the e-mail is not from us.',
  notOursNext: [
    'Do not open its links, do not answer it, and give it no password.',
    'If your account is on a temporary hold, you see it when you sign in to the marketplace itself.',
    'Please forward the e-mail to customer support.',
  ],

  cannotSay: 'We cannot say right now',
  cannotSayLead: 'The check did not answer. That says nothing about the e-mail.',
  cannotSayNext: ['Please try again in a minute.', 'Until then, do not use the links in the e-mail.'],
  tooMany: 'That was tried very often just now. It says nothing about the e-mail.',
} as const;
