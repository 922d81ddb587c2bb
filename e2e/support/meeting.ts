import type { Browser } from '@playwright/test';
import { Agent } from './agent.ts';
import type { Freelancer } from './freelancer.ts';
import { expectPictureToMove } from './media.ts';
import { ADA } from './people.ts';
import type { Stack } from './stack.ts';

/** Ada comes to the desk and takes whoever waits. */
export async function adaTakesNext(browser: Browser, stack: Stack): Promise<Agent> {
  const ada = await Agent.arrives(browser, stack, ADA);
  await ada.goesAvailable();
  await ada.takesNext();
  return ada;
}

/** Ada takes this freelancer, who waits, and calls; they accept, and she sees them move. */
export async function adaCalls(browser: Browser, stack: Stack, freelancer: Freelancer): Promise<Agent> {
  const ada = await adaTakesNext(browser, stack);
  await callsAndIsSeen(ada, freelancer);
  return ada;
}

export async function callsAndIsSeen(ada: Agent, freelancer: Freelancer): Promise<void> {
  await ada.startsCall();
  await freelancer.acceptsCall();
  await expectPictureToMove(ada.page);
}
