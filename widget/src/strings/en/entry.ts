/* Before there is anything to verify with: nobody signed in, another account, no verification, another tab. */

export const entryWords = {
  signedOut: {
    title: 'Please sign in first',
    text: (brand: string) =>
      `This page does not know who you are yet. Sign in at ${brand}, then come back to this page.`,
    signIn: (brand: string) => `Sign in at ${brand}`,
    haveLink: 'I have the link from the e-mail',
  },
  wrongAccount: {
    title: 'This invitation is for another account',
    text: 'You are signed in with a different account than the one we invited.',
    tips: [
      'Sign in with the account that got our e-mail, then open its link again.',
      'If several people use this computer, ask whoever was here before to sign out.',
      'Nothing has changed for either account.',
    ],
    action: 'Sign in with another account',
  },
  noCase: {
    title: 'There is nothing to verify',
    text: 'The account you are signed in with has no video verification. You do not have to do anything.',
    tips: [
      'Do you have more than one account? Sign in with the one that got our e-mail.',
      'Did an e-mail bring you here? Check below that it is really from us.',
    ],
  },
  revoked: {
    title: 'There is a newer link for you',
    text: 'This link was replaced when we sent our e-mail again. Please open the link in the latest e-mail. Nothing is lost.',
  },
  unknown: {
    title: 'We could not see who you are',
    text: 'This page could not tell us which account is signed in. Reload it, or open the link in our e-mail.',
    action: 'Reload the page',
  },
  elsewhere: {
    title: 'Your verification is open in another tab',
    text: 'It may be another window or another device, too. Only one can be used at a time. If you go on here, the other one stops, and nothing is lost.',
    tips: ['Is it not yours? Then use it here, and tell the agent or customer support about it.'],
    action: 'Use it here',
  },
  check: {
    open: 'Check an e-mail by its four words',
    notLoaded: 'The check could not be loaded. Please try again.',
  },
} as const;
