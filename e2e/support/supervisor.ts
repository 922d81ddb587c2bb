import { expect } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type { Person, Staff } from './people.ts';
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

  /** Looks the freelancer up, says why, and fetches what the links of their recordings lead to. */
  async opensRecordingsOf({ id, name }: Person): Promise<Buffer[]> {
    await this.page.goto('/desk#console');
    await this.page.getByRole('searchbox').fill(id);
    await this.page.locator('console-look-up').getByRole('button', { name }).click();
    await expect(this.page.locator('console-card').getByRole('heading', { name })).toBeVisible();
    await this.page.getByLabel('Why do you have to look?').fill('A complaint about this very call.');
    await this.page.getByRole('button', { name: 'Look', exact: true }).click();
    const links = this.page.locator('staff-recordings').getByRole('link');
    await expect(links.first()).toBeVisible();
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    return Promise.all(addresses.map(async (address) => (await this.context.request.get(address)).body()));
  }

  /** One of the parts, in the page: its picture moves. */
  async playsRecording(part: number): Promise<void> {
    await this.page.locator('staff-recordings').getByRole('button', { name: 'Play' }).nth(part).click();
    const video = this.page.getByRole('dialog').locator('video');
    const shown = () => video.evaluate((it: HTMLVideoElement) => it.getVideoPlaybackQuality().totalVideoFrames);
    await expect.poll(shown, { message: 'frames of the recording' }).toBeGreaterThan(10);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await expect(video).toBeHidden();
  }

  async signsOut(agent: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign out… ${agent}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
