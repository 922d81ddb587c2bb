import type { RefusalCode } from '@visavis/protocol';
import type { Wording } from './launcher.ts';

export const introWords = {
  title: 'Let’s verify your profile',
  lead: ({ brand, promise }: Wording) =>
    `Your account at ${brand} is on a temporary hold until we have met you in a short video call. It takes ${promise}.`,
  stepsTitle: 'What will happen',
  steps: [
    ['Check your camera and microphone', 'We show you how you look and sound. Nobody else sees it yet.'],
    ['Wait for an agent', 'You see your place in the queue.'],
    [
      'Chat, then a short video call',
      'The agent asks a few questions about your profile. It is not an interview or a test.',
    ],
  ],
  onlyYou: 'Only you are on video. You hear the agent, and see no video of the agent.',
  holdTitle: 'During the temporary hold',
  blocked: 'You cannot send proposals, accept offers or change your profile and photo.',
  works: 'You can finish work in progress, message your clients and withdraw earnings.',
  never: 'We never ask for a password, a card number or a payment, and you never have to install anything.',
  consent: ({ brand }: Wording) =>
    `By continuing you agree that an agent of ${brand} chats with you, and sees and hears you in the call, to verify your profile.`,
  go: 'Continue',
  going: 'One moment…',
} as const;

const startProblems: Partial<Record<RefusalCode, string>> = {
  'invitation-invalid': 'This link is not complete, or it is too old. Open the link in your invitation e-mail again.',
  'invitation-revoked': 'A newer invitation was sent to you. Please use the link in the latest e-mail.',
  'case-decided': 'This verification is already finished. You will find the result in your account.',
  'too-many': 'That was tried very often just now. Please wait a minute, then try again.',
};
export const startProblem = (refusal: RefusalCode): string =>
  startProblems[refusal] ?? 'We could not reach the verification service. Check your connection, then try again.';

export const stoppedWords = {
  ended: {
    title: 'Your session has ended',
    text: 'To go on, please open the link in your invitation e-mail again. Nothing is lost: your case stays as it is.',
  },
  outdated: {
    title: 'This page is out of date',
    text: 'We have updated the verification service. Please reload the page to go on.',
    action: 'Reload the page',
  },
  moved: {
    title: 'Continued in another tab',
    text: 'Your verification is open in another tab or on another device. Only one can be used at a time.',
    action: 'Use this tab',
  },
  connecting: 'Finding your place…',
  slow: 'We cannot reach the verification service right now. We keep trying.',
  crowded: 'Very many people come at once right now. We wait a moment and try again by ourselves; your place is kept.',
  tryAgain: 'Try again now',
} as const;
