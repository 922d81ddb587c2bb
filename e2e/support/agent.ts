import { expect } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type { Staff } from './people.ts';
import type { Stack } from './stack.ts';
import { Visitor } from './visitor.ts';

/** The desk between two contacts: whoever waits may be offered at once. */
const FREE = /^(You are available|Your next freelancer is waiting)$/;

export type OutcomeName = 'Verified' | 'ID verification' | 'Payment Risk' | 'Permanently suspended';

/** What the desk calls the last step of each decision. */
const CONFIRM: Readonly<Record<OutcomeName, string>> = {
  Verified: 'Record “Verified”',
  'ID verification': 'Ask for ID verification',
  'Payment Risk': 'Send to Payment Risk',
  'Permanently suspended': 'Suspend permanently',
};

/** A Video Verification agent at the desk, in an agent's words. */
export class Agent extends Visitor {
  /** Opens the desk and signs in with a prepared account. */
  static async arrives(browser: Browser, stack: Stack, { name }: Staff): Promise<Agent> {
    const { context, page } = await Visitor.open(browser, stack);
    const agent = new Agent(context, page, stack);
    await page.goto('/desk');
    await page.getByRole('button', { name: `Sign in as ${name}` }).click();
    await expect(page.getByRole('radio', { name: 'Available' })).toBeVisible();
    return agent;
  }

  /** Whoever waits may be offered at once, so that the choice between states is gone again. */
  async goesAvailable(): Promise<void> {
    await this.page.getByText('Available', { exact: true }).click();
    await expect(this.page.getByRole('heading', { name: FREE })).toBeVisible();
  }

  /** Accepts what is offered, as soon as it is. */
  async takesNext(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take next', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: 'Conversation' })).toBeVisible();
  }

  async writes(text: string): Promise<void> {
    await this.page.getByLabel('Message to the freelancer').fill(text);
    await this.page.getByLabel('Message to the freelancer').press('Enter');
    await this.reads(text);
  }

  async reads(text: string): Promise<void> {
    await expect(this.page.getByRole('log').getByText(text)).toBeVisible();
  }

  /** What happened to the case so far, as the desk says it now: it is asked for as its tab is opened. */
  async timeline(): Promise<string> {
    await this.page.getByRole('tab', { name: 'Profile' }).click();
    await this.page.getByRole('tab', { name: 'Timeline' }).click();
    return this.page.locator('desk-timeline section').innerText();
  }

  async readsInTheTimeline(sentence: string): Promise<void> {
    await expect.poll(() => this.timeline(), { message: 'the timeline' }).toContain(sentence);
  }

  async startsCall(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start call' }).click();
    await expect(this.page.getByRole('heading', { name: /^Ringing at/ })).toBeVisible();
  }

  async startsCallAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start the call again' }).click();
    await expect(this.page.getByRole('heading', { name: /^Ringing at/ })).toBeVisible();
  }

  /** Chooses the outcome and its reason, passes the confirm step, and sees that it has taken effect. */
  async decides(outcome: OutcomeName, reason: string): Promise<void> {
    await this.records(outcome, reason);
    await expect(this.page.getByRole('heading', { name: outcome, exact: true })).toBeVisible();
  }

  /** The same up to the moment in which it can still be undone. Questions were not asked in these stories, and that is said. */
  async records(outcome: OutcomeName, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: outcome }).click();
    const dialog = this.page.getByRole('dialog', { name: /\?$/ });
    await dialog.getByLabel('Reason').selectOption({ label: reason });
    const why = dialog.getByLabel('Why do you decide without them?');
    if (await why.isVisible()) await why.fill('The story is about something else.');
    if (outcome === 'Permanently suspended') await dialog.getByLabel('Type “suspend” to confirm').fill('suspend');
    await dialog.getByRole('button', { name: CONFIRM[outcome] }).click();
    await expect(dialog).toBeHidden();
  }

  /** Takes a decision back before it takes effect. */
  async undoes(outcome: OutcomeName): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `Recorded: ${outcome}` })).toBeVisible();
    await this.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: 'Decision', exact: true })).toBeVisible();
  }

  async finishesWrapUp(): Promise<void> {
    await this.page.getByRole('button', { name: 'Finish wrap-up' }).click();
    await expect(this.page.getByRole('heading', { name: FREE })).toBeVisible();
  }

  async noticesTheLineIsDown(): Promise<void> {
    await expect(this.page.getByText('Reconnecting…').first()).toBeVisible();
  }
}
