export const uninvitedWords = {
  title: 'Open the link in your invitation e-mail',
  lead: 'Verification starts from the personal link in the e-mail we sent you. Please open that link in this browser.',
  tips: [
    'Use a computer with a camera and a microphone if you can.',
    'No e-mail? Look in your spam folder too. Customer support can send it again.',
  ],
  realTitle: 'How to tell that it is really us',
  real: [
    'The link leads to this help centre. Compare the address at the top of your browser.',
    'We never ask for a password, a card number or a payment.',
    'You never have to install anything: the call is on this page.',
  ],
} as const;
