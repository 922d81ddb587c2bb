import type { Browser } from '@playwright/test';
import type { AgentCommands, CallId } from '@visavis/protocol';
import { FreelancerSession, mediaFacts, refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck, until } from '@visavis/testing';
import { sendingParameters } from '@visavis/testing/rtp-parameters';
import { ProductSide } from '../bench/capacity/product-side.ts';
import type { SyntheticPerson } from '../bench/capacity/synthetic-person.ts';
import { Freelancer } from '../support/freelancer.ts';
import { ADA, CLEO, FIRST_JOB, SOL } from '../support/people.ts';
import { RawDesk } from '../support/raw-desk.ts';
import { freelancerLine } from '../support/raw-line.ts';
import type { RawLine } from '../support/raw-line.ts';
import type { Stack } from '../support/stack.ts';
import { Supervisor } from '../support/supervisor.ts';
import { expect, test } from '../support/test.ts';

/** About a second of somebody's picture and sound, in packets that they sent: nothing here is measured by a clock. */
const SECOND = 170;

/** A call between two programs that go on sending and listening whatever they are told. */
type RawCall = {
  readonly id: CallId;
  readonly session: string;
  readonly agentSays: RawLine<AgentCommands>;
  readonly freelancer: SyntheticPerson;
  readonly agent: SyntheticPerson;
  /** The transport that the agent has for their voice. */
  readonly agentSends: Promise<string>;
  close(): Promise<void>;
};

async function sessionOf(stack: Stack, browser: Browser): Promise<string> {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const { session } = FreelancerSession.parse(await asked(stack, 'sessions', { invitation: await cleo.findsToken() }));
  return session;
}

async function asked(stack: Stack, path: string, body: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = await fetch(`${stack.origin}/api/v1/freelancer/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stack.origin },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function rawCall(stack: Stack, browser: Browser): Promise<RawCall> {
  const session = await sessionOf(stack, browser);
  const freelancerSays = freelancerLine(stack.origin, session);
  const ada = await RawDesk.arrives(stack, ADA);
  const sides = [new ProductSide(freelancerSays, ['audio', 'video']), new ProductSide(ada.line, ['audio'])] as const;
  const agentSends = new Promise<string>((resolve) => {
    ada.line.on('media:seat', (told) => resolve(mediaFacts['media:seat'].parse(told).media.send?.id ?? ''));
  });
  await freelancerSays.get('queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
  await ada.goesAvailable();
  await ada.takesNext();
  const [freelancer, agent] = await Promise.all([sides[0].person, sides[1].person]);
  const { id } = await ada.startsCall();
  await freelancerSays.get('call:accept', { callId: id });
  for (const person of [freelancer, agent]) person.begin(performance.now());
  const sending = setInterval(() => {
    for (const track of [...freelancer.tracks, ...agent.tracks]) track.sendDue(performance.now());
  }, 10);
  const close = async (): Promise<void> => {
    clearInterval(sending);
    await Promise.all([freelancer.close(), agent.close()]);
    freelancerSays.close();
    ada.line.close();
  };
  return { id, session, agentSays: ada.line, freelancer, agent, agentSends, close };
}

const sentBy = ({ tracks }: SyntheticPerson): number => tracks.reduce((sum, { sent }) => sum + sent.packets, 0);

async function flows({ agent, freelancer }: RawCall): Promise<void> {
  await until('pictures at the agent', () => agent.received.frames > 20);
  await until('sound at the freelancer', () => freelancer.received.packets > 20);
}

/** Within a second of what the other goes on sending nothing comes any more. */
async function getsNoMore(who: SyntheticPerson, from: SyntheticPerson): Promise<void> {
  const after = async (packets: number): Promise<number> => {
    const before = sentBy(from);
    await until('more to be sent', () => sentBy(from) > before + packets);
    return who.received.packets;
  };
  const last = await after(SECOND);
  expect(await after(2 * SECOND)).toBe(last);
}

test('K17 an agent who was signed out gets not a packet more, whatever their program does', async ({
  browser,
  stack,
}) => {
  const call = await rawCall(stack, browser);
  await flows(call);
  const sol = await Supervisor.arrives(browser, stack, SOL);
  await sol.signsOut(ADA.name);
  await getsNoMore(call.agent, call.freelancer);
  await call.close();
});

test('K17 nothing of a freelancer whose session has ended reaches anybody, though they go on sending', async ({
  browser,
  stack,
}) => {
  const call = await rawCall(stack, browser);
  await flows(call);
  await asked(stack, 'sessions/ends', { session: call.session });
  await getsNoMore(call.agent, call.freelancer);
  await call.close();
});

test('K6 not a packet of a picture that was refused to the agent is passed on', async ({ browser, stack }) => {
  const call = await rawCall(stack, browser);
  await flows(call);
  const { id: callId, agentSays, agent, freelancer } = call;
  const picture = { kind: 'video', rtpParameters: sendingParameters('video') } as const;
  const transportId = await call.agentSends;
  expect(await agentSays.ask('media:produce', { callId, transportId, ...picture })).toEqual(refuse('not-granted'));
  agent.sendsUnasked('video');
  await getsNoMore(freelancer, agent);
  await call.close();
});
