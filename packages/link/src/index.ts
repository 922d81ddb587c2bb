export { newClientId } from './client-id.ts';
export { HeardTyping, NOT_TYPING, type SeenTyping } from './heard-typing.ts';
export { Link, type LinkFault, type LinkOptions, type LinkState } from './link.ts';
export { LiveTyping } from './live-typing.ts';
export { laterMarks, MarkSender, markOf, type LineMark } from './marks.ts';
export { LONGEST_DELAY_MS, reconnectDelayMs } from './reconnect-policy.ts';
export { Resume, type SessionStore } from './resume.ts';
export { TypingSender } from './typing-sender.ts';
export { addUnsent, failUnsent, retryUnsent, settleUnsent, type Unsent, type UnsentLine } from './unsent.ts';
