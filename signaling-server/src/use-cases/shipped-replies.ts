import type { EditableAudience } from '@visavis/protocol';
import type { ReplyWords } from '../store/administration-tables.ts';

/*
 * The replies that come with Visavis; administrators edit a layer over them. Answers to clients say nothing about a
 * freelancer, not even that there is a case (quality T39). The variables are those of `REPLY_VARIABLES`.
 */

export type ShippedReply = ReplyWords & { readonly id: string; readonly audience: EditableAudience };

const CALL = 'A verification agent from our team talks to you; you are on video and the agent is only heard.';

const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const forFreelancers = (id: string, title: string, ...paragraphs: readonly string[]): ShippedReply => ({
  id,
  audience: 'freelancer',
  title,
  shortcut: null,
  text: text('{greeting}', ...paragraphs),
});
const forClients = (id: string, title: string, ...paragraphs: readonly string[]): ShippedReply => ({
  ...forFreelancers(id, title, ...paragraphs),
  audience: 'client',
});
const inChat = (shortcut: string, title: string, line: string): ShippedReply => ({
  id: `chat-${shortcut}`,
  audience: 'chat',
  title,
  shortcut,
  text: line,
});

const FOR_SUPPORT: readonly ShippedReply[] = [
  forFreelancers(
    'what-the-call-is-freelancer',
    'What the call is',
    `The video verification is a short call in which we make sure that your profile is really yours. ${CALL}`,
    'We ask a few questions about what your profile says, such as your name, where you live and what you have worked on. It is no job interview and no test of your skills.',
    'Start it here, best on a computer with a camera and a microphone: {helpLink}',
  ),
  forClients(
    'what-the-call-is-client',
    'What the call is',
    '{brandName} verifies some freelancers in a short video call. In it we make sure that the person matches the profile.',
    'It looks at the identity and not at the work, so it does not replace your own interview. We recommend that you talk to a freelancer before you hire, preferably by video.',
  ),
  forFreelancers(
    'why-freelancer',
    'Why we do this',
    'We verify profiles so that clients on {brandName} can rely on the person they hire, and so that nobody can work under your name. Being asked does not mean that you did something wrong.',
    'Clients are screened for fraud as well, so the checks work both ways.',
  ),
  forClients(
    'why-client',
    'Why we do this',
    'We verify freelancers so that the person who works for you is the person whose profile you chose. Clients are screened for fraud too: everybody on {brandName} should know who they deal with.',
  ),
  forFreelancers(
    'is-it-spam',
    'Is this e-mail spam?',
    '{phraseHint}',
    'Compare the whole phrase with the one that your account and our help centre show. When they are the same, the e-mail is ours; when they differ, do not click on anything in it and tell us.',
    'You can also leave the e-mail aside and begin from our help centre: {helpLink}. We never ask for a password or a card number.',
  ),
  forFreelancers(
    'cannot-submit-proposals',
    'I cannot submit proposals',
    '{cannotDo}',
    'A short video call lifts it: {helpLink}',
    '{timeLeft}',
  ),
  forFreelancers(
    'account-closed',
    'My account was closed',
    'When an account is closed after its video verification, our e-mail about the decision says why and what still works. We cannot change the decision here and see nothing of the call.',
    'If you think that it is wrong, you can object once within {objectionDays} of the decision. Somebody else then looks at it anew: {helpLink}',
  ),
  forFreelancers(
    'no-camera',
    'I have no camera',
    'Please start anyway: {helpLink}. The verification begins in a chat, which is needed in any case, and you can go on there without a camera or a microphone.',
    'Tell the agent what does not work. They will say what is possible instead, for example a document or another day.',
  ),
  forFreelancers('what-still-works', 'What I can still do', '{canDo}'),
  forFreelancers(
    'how-long',
    'How long it takes',
    'The call itself takes less than {promiseMinutes} minutes. Before it you may wait in a queue that shows your place, and you can close the page and come back to it.',
    'Once you are verified, the hold is lifted at once. {timeLeft}',
  ),
];

const IN_CHAT: readonly ShippedReply[] = [
  inChat(
    'hello',
    'Greeting',
    'Hello {firstName}, I am {agentName} from the verification team of {brandName}. We will talk for a few minutes about your profile. Are you ready?',
  ),
  inChat(
    'steps',
    'What will happen',
    'First I call you here in the chat: you are on video, and I am only heard. Then I ask a few questions about your profile. It takes less than {promiseMinutes} minutes, and it is no interview and no test.',
  ),
  inChat(
    'call',
    'The call starts now',
    'I am calling you now. Please accept when it rings, and allow the browser to use your camera and microphone. You can take that back afterwards.',
  ),
  inChat(
    'camera',
    'The camera does not work',
    'I cannot see you yet. Please check that the browser may use your camera (the camera sign in the address bar), close other programs that use it, and tell me when you have tried.',
  ),
  inChat(
    'sound',
    'The microphone does not work',
    'I cannot hear you. Please check that the browser may use your microphone and that it is not muted, here and on your headset.',
  ),
  inChat(
    'light',
    'Your face in the light, please',
    'The picture is dark. Could you turn towards a window or switch a lamp on, so that I can see your face?',
  ),
  inChat(
    'line',
    'The line is poor',
    'The line is poor at the moment. Please close other programs and pages that use the internet, or move closer to your router; I stay here.',
  ),
  inChat(
    'password',
    'We ask for no passwords',
    'Please do not send me passwords, card numbers or codes. Nobody from {brandName} asks for them, here or anywhere else.',
  ),
  inChat('wait', 'One moment', 'Thank you, {firstName}. Please give me a minute while I note this down.'),
  inChat(
    'still-there',
    'Are you still there?',
    'Are you still there, {firstName}? I will wait for another two minutes. You can come back at any time: {helpLink}',
  ),
  inChat(
    'again',
    'Another time',
    'Let us do this another time. Nothing has been decided, and your account stays as it is until then. Please start again here: {helpLink}',
  ),
  inChat(
    'bye-verified',
    'Goodbye: verified',
    'That is all, {firstName}: your profile is verified, and the hold on your account is lifted. We write to you by e-mail as well. Thank you for your time.',
  ),
  inChat(
    'bye-closed',
    'Goodbye: account closed',
    'Thank you for your time, {firstName}. We could not verify your profile, and the account is closed. Our e-mail says why, what still works, and how you can object within {objectionDays}.',
  ),
  inChat(
    'bye-review',
    'Goodbye: another team looks at it',
    'Thank you for your time, {firstName}. Another team has to look at your account before the hold can be lifted. You need do nothing now; our e-mail says what comes next.',
  ),
  inChat(
    'bye-document',
    'Goodbye: a document is needed',
    'Thank you for your time, {firstName}. To finish we need a document that shows who you are. Our e-mail says which and where to send it; please do not send it here.',
  ),
];

/** In the order in which they are shown. */
export const SHIPPED_REPLIES: readonly ShippedReply[] = [...FOR_SUPPORT, ...IN_CHAT];
