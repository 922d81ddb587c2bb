import type { AgentCommands, CallId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId } from '@visavis/testing';
import { receivingCapabilities, sendingParameters } from '@visavis/testing/rtp-parameters';
import { Freelancer } from '../support/freelancer.ts';
import { ADA, BOB, CLEO, FIRST_JOB, TOMASZ } from '../support/people.ts';
import type { Person, Staff } from '../support/people.ts';
import { RawDesk } from '../support/raw-desk.ts';
import { rawFreelancer } from '../support/raw-line.ts';
import type { RawLine } from '../support/raw-line.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

type RawCall = { readonly callId: CallId; readonly agent: RawLine<AgentCommands>; readonly pictureId: string };

/** A live call between two programs that speak the protocol: the freelancer publishes video, the agent has no seat yet. */
async function rawCall(stack: Stack, invitation: string, staff: Staff): Promise<RawCall> {
  const freelancer = await rawFreelancer(stack.origin, invitation);
  const desk = await RawDesk.arrives(stack, staff);
  await freelancer.get('queue:join', { clientId: aClientId(), devices: { camera: 'ready', microphone: 'ready' } });
  await desk.goesAvailable();
  await desk.takesNext();
  const { id: callId } = await desk.startsCall();
  await freelancer.get('call:accept', { callId });
  const { send } = await freelancer.get('media:join', { callId });
  const picture = { kind: 'video', rtpParameters: sendingParameters('video') } as const;
  const { producerId } = await freelancer.get('media:produce', { callId, transportId: send?.id ?? '', ...picture });
  return { callId, agent: desk.line, pictureId: producerId };
}

const invitationOf = async (stack: Stack, person: Person, browser: Parameters<typeof Freelancer.arrives>[0]) => {
  const freelancer = await Freelancer.arrives(browser, stack, person);
  await freelancer.submitsProposal(FIRST_JOB);
  return freelancer.findsToken();
};

test('K6 K7 the media node refuses an agent a picture, and anything from the call of somebody else', async ({
  browser,
  stack,
}) => {
  const own = await rawCall(stack, await invitationOf(stack, CLEO, browser), ADA);
  const other = await rawCall(stack, await invitationOf(stack, TOMASZ, browser), BOB);
  const { callId, agent } = own;
  const { send, producers } = await agent.get('media:join', { callId });
  const produce = (kind: 'audio' | 'video') =>
    agent.ask('media:produce', { callId, transportId: send?.id ?? '', kind, rtpParameters: sendingParameters(kind) });
  const consume = (of: CallId, producerId: string) =>
    agent.ask('media:consume', { callId: of, producerId, rtpCapabilities: receivingCapabilities() });

  expect(await produce('video')).toEqual(refuse('not-granted'));
  expect(await produce('audio')).toMatchObject({ ok: true });
  expect(producers.map(({ producerId }) => producerId)).toEqual([own.pictureId]);
  expect(await consume(callId, own.pictureId)).toMatchObject({ ok: true });
  expect(await consume(callId, other.pictureId)).toEqual(refuse('not-found'));
  expect(await consume(other.callId, other.pictureId)).toEqual(refuse('not-found'));
  expect(await agent.ask('media:join', { callId: other.callId })).toEqual(refuse('not-found'));
  expect(await other.agent.ask('media:join', { callId: other.callId })).toMatchObject({ ok: true });
});
