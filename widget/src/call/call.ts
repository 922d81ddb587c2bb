/** What `<visavis-chat>` loads when a call goes live: mediasoup-client comes with it. */
import '@visavis/protocol/without-eval';
export { CallSession } from './call-session.ts';
import './views/call-view.ts';
