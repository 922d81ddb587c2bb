import type { CallEnd } from '@visavis/protocol';

export const conversationWords = {
  role: 'Verification agent',
  you: 'You',
  online: 'Connected',
  offline: 'Reconnecting…',
  joined: (name: string) => `${name} has joined the conversation.`,
  back: (name: string) => `${name} is connected again.`,
  lost: (name: string) =>
    `${name}’s connection was lost. You keep your place: if ${name} is not back in half a minute, another agent takes over.`,
  log: {
    label: 'Conversation',
    sending: 'Sending…',
    failed: 'Not sent.',
    retry: 'Try again',
    marks: { sent: 'Sent', delivered: 'Delivered', read: 'Read' },
    writes: (author: string) => `${author} is typing`,
    newBelow: 'New messages',
    announce: (author: string, text: string) => `${author} writes: ${text}`,
  },
  composer: {
    label: 'Your message',
    placeholder: 'Write a message',
    send: 'Send',
    tooLong: (over: number, limit: number) =>
      `That is ${over} characters too long. A message can have ${limit}; please send it in two.`,
  },
  typing: (name: string) => `${name} is typing…`,
  showTyping: 'Let the agent read along while I type',
  save: 'Save this conversation',
  showCall: 'Call',
  showChat: 'Chat',
  /** Said of the button that leads to the chat. */
  unread: (count: number) => (count === 1 ? 'one new message' : `${count} new messages`),
  panes: 'Call or chat',
  empty: 'Say hello, or wait for the first question.',
} as const;

export const transcriptWords = {
  title: 'Conversation about your verification',
  times: (zone: string) => `Times are in ${zone}.`,
  notSent: '(not sent)',
} as const;

export const ringWords = {
  title: (name: string) => `${name} is calling you`,
  text: 'The agent hears you, and sees you while your camera is on. You only hear the agent.',
  left: 'Time to answer:',
  announce: (name: string, seconds: number) =>
    `${name} is calling you. You have ${seconds} seconds to answer. The buttons are above the message field.`,
  accept: 'Accept',
  accepting: 'Connecting…',
  decline: 'Decline',
  notAnswered: 'This call is over already. The agent can call you again.',
  notHeard: 'Your answer did not get through. Please try again.',
} as const;

/** Why a call is over, as a line of the conversation. */
export const callEndWords = (end: CallEnd | null, agent: string): string => {
  const all: Record<CallEnd, string> = {
    'agent-ended': `${agent} ended the call, and your camera is off. You can go on writing here.`,
    'freelancer-left': 'You ended the call, and your camera is off. You can go on writing here.',
    declined: `You declined the call. ${agent} can call you again: write when you are ready.`,
    unanswered: `You missed a call. ${agent} can call you again: write when you are ready.`,
    interrupted: `The call was interrupted by a technical problem on our side. Your camera is off, and ${agent} can call you again.`,
    'ticket-ended': 'The call has ended.',
  };
  return end === null ? all['ticket-ended'] : all[end];
};
