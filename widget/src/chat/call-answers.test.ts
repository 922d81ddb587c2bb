import { Resume } from '@visavis/link';
import { done, type OpenCall } from '@visavis/protocol';
import { aClaimedTicket, aFreelancerSnapshot, aLiveCall, aRingingCall, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScriptedServer } from '../../test/scripted-server.ts';
import { Visit } from './visit.ts';

let server: ScriptedServer;
let cleo: Visit;

beforeEach(() => {
  server = new ScriptedServer();
});
afterEach(async () => {
  cleo.close();
  await server.close();
});

/** Cleo comes back to a conversation in which this call is. */
async function comesBackTo(call: OpenCall): Promise<void> {
  const kept = new Map<string, string>();
  const resume = new Resume(
    () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    'visavis',
  );
  resume.keep({ session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' });
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aClaimedTicket(), call }));
  cleo = new Visit(server.origin, resume, null);
  await until('the call', () => inCall() === call.id);
}

const inCall = () => {
  const { state } = cleo.store;
  return state.stage === 'conversation' ? state.call?.id : undefined;
};
const asked = () => server.asked.slice(1);

it('W7 accepts, declines and leaves by the name of the call', async () => {
  const call = aRingingCall();
  const live = aLiveCall({ id: call.id });
  server.answer('call:accept', live);
  server.answer('call:decline', {});
  server.answer('call:leave', {});
  await comesBackTo(call);
  await cleo.calls.end();
  await cleo.calls.accept();
  expect(cleo.store.state).toMatchObject({ call: live, isAnswering: false });
  await cleo.calls.end();
  expect(asked()).toEqual(
    ['call:decline', 'call:accept', 'call:leave'].map((name) => ({ name, request: { callId: call.id } })),
  );
});

it('W97 accepts with what was ticked for this very call', async () => {
  const [call, next] = [aRingingCall(), aRingingCall()];
  const consent = { pictures: true, recording: false };
  server.answer('call:accept', aLiveCall({ id: call.id, consent }));
  await comesBackTo(call);
  cleo.calls.agree({ pictures: true, recording: true });
  cleo.calls.agree(consent);
  await cleo.calls.accept();
  server.freelancers.emit('call:changed', { call: next, ended: null });
  await until('the next call', () => inCall() === next.id);
  await cleo.calls.accept();
  expect(asked().map(({ request }) => request)).toEqual([{ callId: call.id, consent }, { callId: next.id }]);
});

it('W98 withdraws what was agreed to by the name of the call', async () => {
  const call = aLiveCall({ consent: { pictures: true, recording: true }, isRecording: true });
  server.answer('call:withdraw', {});
  await comesBackTo(call);
  await cleo.calls.withdraw('recording');
  expect(asked()).toEqual([{ name: 'call:withdraw', request: { callId: call.id, to: 'recording' } }]);
});

it('W98 shows what it was told of the call while its answer was on the way', async () => {
  const call = aRingingCall();
  const consent = { pictures: false, recording: true };
  server.answers.set('call:accept', () => {
    server.freelancers.emit('call:changed', {
      call: aLiveCall({ id: call.id, consent, isRecording: true }),
      ended: null,
    });
    return done(aLiveCall({ id: call.id, consent }));
  });
  await comesBackTo(call);
  await cleo.calls.accept();
  expect(cleo.store.state).toMatchObject({ call: { isRecording: true }, isAnswering: false });
});
