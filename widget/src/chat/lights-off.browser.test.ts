import { aClaimedTicket, aFreelancerCase, aFreelancerSnapshot, aLiveCall, until } from '@visavis/testing';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { place } from '../../test/place.ts';
import { sessionKeyOf } from '../session-key.ts';
import type { CaseEvent } from './case-state.ts';
import { VisavisChat } from './visavis-chat.ts';
import type { Visit } from './visit.ts';

/** Nothing listens there: what the server would say is put into the state, as `Visit` does with what it hears. */
const server = 'http://localhost:9';
const devices = navigator.mediaDevices;
const ask = devices.getUserMedia.bind(devices);

afterEach(() => {
  devices.getUserMedia = ask;
  document.body.replaceChildren();
  sessionStorage.clear();
});

const ticket = aClaimedTicket();
const inCall = () => aFreelancerSnapshot({ ticket, call: aLiveCall() });
const synced = (over: Partial<ReturnType<typeof inCall>> = {}): CaseEvent => ({
  type: 'synced',
  snapshot: { ...inCall(), ...over },
  receivedAt: Date.now(),
});

/** A chat in a live call whose camera and microphone are on. */
async function inACall() {
  const tracks: MediaStreamTrack[] = [];
  devices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
  const session = { session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' };
  sessionStorage.setItem(sessionKeyOf(server), JSON.stringify(session));
  const chat = await place(new VisavisChat(), { server });
  const { store } = (chat as unknown as { visit: Visit }).visit;
  store.dispatch(synced());
  await until('both devices', () => tracks.filter(({ readyState }) => readyState === 'live').length === 2);
  return { chat, tracks, tell: (event: CaseEvent) => store.dispatch(event) };
}

const decided = aFreelancerCase({
  state: 'decided',
  decided: { outcome: 'verified', decidedAt: Date.now(), canObject: false },
});

/** What is seen in the first task after this one; whatever waits for a timer or an answer comes later. */
function nextTask<Seen>(look: () => Seen): Promise<Seen> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(look());
    port2.postMessage(null);
  });
}

type End = (chat: VisavisChat, tell: (event: CaseEvent) => void) => void;
const told =
  (event: CaseEvent): End =>
  (_, tell) =>
    tell(event);
const callEnds = (ended: 'freelancer-left' | 'agent-ended' | 'interrupted' | 'ticket-ended'): End =>
  told({ type: 'call-changed', change: { call: null, ended } });

it.each<[string, End]>([
  ['the person hangs up', callEnds('freelancer-left')],
  ['the agent ends it', callEnds('agent-ended')],
  ['it is lost', callEnds('interrupted')],
  ['the conversation ends', callEnds('ticket-ended')],
  ['the ticket is gone', told({ type: 'ticket-changed', ticket: null })],
  ['it is decided', told({ type: 'case-changed', case: decided })],
  ['a snapshot knows no call', told(synced({ call: null }))],
  ['another call rings', told({ type: 'call-changed', change: { call: null, ended: null } })],
  ['another tab takes over', told({ type: 'link-changed', link: { state: 'moved' } })],
  ['the line is refused', told({ type: 'link-changed', link: { state: 'refused', refusal: 'session-ended' } })],
  ['the page signs the person out', told({ type: 'signed-out' })],
  ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
])('W47 turns camera and microphone off before anything else happens when %s', async (_, end) => {
  const { chat, tracks, tell } = await inACall();
  const atTheNextTask = nextTask(() => tracks.map(({ readyState }) => readyState));
  end(chat, tell);
  expect(await atTheNextTask).toEqual(tracks.map(() => 'ended'));
});

it('W47 has the camera again when the browser shows a page again that it had kept', async () => {
  const { tracks } = await inACall();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await until('both devices again', () => tracks.filter(({ readyState }) => readyState === 'live').length === 2);
});

it('W47 W64 turns them off within 200 ms when the panel leaves the page for good, and not when it is only moved', async () => {
  const { chat, tracks } = await inACall();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  chat.remove();
  document.body.append(chat);
  vi.advanceTimersByTime(1_000);
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['live', 'live']);
  chat.remove();
  vi.advanceTimersByTime(200);
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});
