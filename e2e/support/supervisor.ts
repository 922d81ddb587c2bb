import { expect } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type { Staff } from './people.ts';
import type { Stack } from './stack.ts';
import { Visitor } from './visitor.ts';

/** A supervisor at the board, in a supervisor's words. */
export class Supervisor extends Visitor {
  static async arrives(browser: Browser, stack: Stack, { name }: Staff): Promise<Supervisor> {
    const { context, page } = await Visitor.open(browser, stack);
    const supervisor = new Supervisor(context, page, stack);
    await page.goto('/desk#board');
    await page.getByRole('button', { name: `Sign in as ${name}` }).click();
    await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible();
    return supervisor;
  }

  async seesWaiting(account: string, why: string): Promise<void> {
    await expect(this.page.locator('board-queue').getByRole('row', { name: new RegExp(account) })).toContainText(why);
  }

  async seesAgent(name: string, saying: string): Promise<void> {
    await expect(this.page.locator('board-agents').getByRole('row', { name: new RegExp(name) })).toContainText(saying);
  }

  async pausesQueue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pause the queue' }).click();
    await expect(this.page.getByText('Nobody is offered to anybody.')).toBeVisible();
  }

  async resumesQueue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Let the queue go on' }).click();
    await expect(this.page.getByRole('button', { name: 'Pause the queue' })).toBeVisible();
  }

  async movesCaseOf(agent: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: `Move case… ${agent}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(to).check();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Says what for, and watches. */
  async watches(agent: string): Promise<void> {
    await this.page.getByRole('button', { name: `Watch… ${agent}` }).click();
    await this.page.getByRole('button', { name: 'Start watching' }).click();
    await expect(this.page.getByRole('heading', { name: `Watching ${agent}’s call` })).toBeVisible();
  }

  async signsOut(agent: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign out… ${agent}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
