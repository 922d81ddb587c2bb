export { newClientId } from './client-id.ts';
export { Link, type LinkFault, type LinkOptions, type LinkState } from './link.ts';
export { LONGEST_DELAY_MS, reconnectDelayMs } from './reconnect-policy.ts';
export { Resume, type SessionStore } from './resume.ts';
export { addUnsent, failUnsent, retryUnsent, settleUnsent, type Unsent, type UnsentLine } from './unsent.ts';
