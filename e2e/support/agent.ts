import { expect } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type { Staff } from './people.ts';
import type { Stack } from './stack.ts';
import { Visitor } from './visitor.ts';

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

  async goesAvailable(): Promise<void> {
    await this.page.getByText('Available', { exact: true }).click();
    await expect(this.page.getByRole('radio', { name: 'Available' })).toBeChecked();
  }

  async takesNext(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take next' }).click();
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

  async startsCall(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start call' }).click();
    await expect(this.page.getByRole('heading', { name: /^Ringing at/ })).toBeVisible();
  }

  async startsCallAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start the call again' }).click();
    await expect(this.page.getByRole('heading', { name: /^Ringing at/ })).toBeVisible();
  }

  /** Chooses the outcome and its reason, passes the confirm step, and sees that it was recorded. */
  async decides(outcome: OutcomeName, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: outcome }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Reason').selectOption({ label: reason });
    if (outcome === 'Permanently suspended') await dialog.getByLabel('Type “suspend” to confirm').fill('suspend');
    await dialog.getByRole('button', { name: CONFIRM[outcome] }).click();
    await expect(this.page.getByRole('heading', { name: outcome, exact: true })).toBeVisible();
  }

  async finishesWrapUp(): Promise<void> {
    await this.page.getByRole('button', { name: 'Finish wrap-up' }).click();
    await expect(this.page.getByRole('heading', { name: 'No contact right now' })).toBeVisible();
  }

  async noticesTheLineIsDown(): Promise<void> {
    await expect(this.page.getByText('Reconnecting…').first()).toBeVisible();
  }
}
