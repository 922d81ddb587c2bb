import type { ChatReply } from '@visavis/protocol';

/** M10: what agents say most often, in the words that ship; `{name}` is filled in before a line is sent. */
export const SHIPPED_CHAT_REPLIES: readonly ChatReply[] = [
  {
    shortcut: 'hello',
    title: 'Greeting',
    text: 'Hello {firstName}, I am {agentName} from the verification team of {brandName}. We will talk for a few minutes about your profile. Are you ready?',
  },
  {
    shortcut: 'call',
    title: 'Before the call',
    text: 'I will call you here in a moment. You are on video and I am only heard. It takes less than {promiseMinutes} minutes. Please accept when it rings.',
  },
  {
    shortcut: 'camera',
    title: 'The camera does not work',
    text: 'I cannot see you yet. Please check that the browser may use your camera (the camera sign in the address bar), close other programs that use it, and tell me when you have tried.',
  },
  {
    shortcut: 'sound',
    title: 'The microphone does not work',
    text: 'I cannot hear you. Please check that the browser may use your microphone and that it is not muted, here and on your headset.',
  },
  {
    shortcut: 'light',
    title: 'More light, please',
    text: 'The picture is dark. Could you turn towards a window or switch a lamp on, so that I can see your face?',
  },
  {
    shortcut: 'wait',
    title: 'One moment',
    text: 'Thank you, {firstName}. Please give me a minute while I note this down.',
  },
  {
    shortcut: 'still-there',
    title: 'Are you still there?',
    text: 'Are you still there, {firstName}? I will wait for another two minutes. You can come back to the help centre at any time.',
  },
  {
    shortcut: 'again',
    title: 'Another time',
    text: 'Let us do this another time. Your account stays as it is until then; please start again on {day} from {helpLink}.',
  },
  {
    shortcut: 'bye',
    title: 'Thank you',
    text: 'That is all, {firstName}. You will see the result here in a moment, and we send it by e-mail as well. Thank you for your time.',
  },
];
