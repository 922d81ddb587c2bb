import { expect } from '@playwright/test';
import type { Browser, Locator } from '@playwright/test';
import { until } from '@visavis/testing';
import { camerasOn, picturesSent } from './media.ts';
import type { Person } from './people.ts';
import type { Stack } from './stack.ts';
import { allowDevices } from './newcomer.ts';
import { Visitor } from './visitor.ts';

/** A freelancer on the marketplace, in the mailbox and in the widget, in a freelancer's words. */
export class Freelancer extends Visitor {
  #person: Person | undefined;

  /** Comes to the marketplace and signs in there. */
  static async arrives(browser: Browser, stack: Stack, person: Person): Promise<Freelancer> {
    const { context, page } = await Visitor.open(browser, stack);
    const freelancer = new Freelancer(context, page, stack);
    freelancer.#person = person;
    await page.goto('/market');
    await page.getByRole('button', { name: new RegExp(person.name) }).click();
    return freelancer;
  }

  get person(): Person {
    if (!this.#person) throw new Error('nobody signed in');
    return this.#person;
  }

  async goesToTheMarket(): Promise<void> {
    await this.page.goto('/market');
  }

  async submitsProposal(job: string): Promise<void> {
    await this.page.goto('/market');
    await this.page.getByRole('link', { name: job }).click();
    await this.page.getByRole('button', { name: 'Submit proposal' }).click();
    await expect(this.page.getByText('Your proposal is with the client.')).toBeVisible();
  }

  /** The button is there, does nothing, and the notice of Visavis beside it says this. */
  async isBlockedFromProposing(job: string, saying: string): Promise<void> {
    await this.page.goto('/market');
    await this.page.getByRole('link', { name: job }).click();
    await expect(this.page.getByRole('button', { name: 'Submit proposal' })).toBeDisabled();
    await this.readsNotice(saying);
  }

  async readsNotice(saying: string): Promise<void> {
    await expect(this.page.locator('visavis-notice').getByText(saying)).toBeVisible();
  }

  async seesNoNotice(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
    await expect(this.page.locator('visavis-notice').getByRole('group')).toBeHidden();
    await expect(this.page.getByRole('heading', { name: 'Temporary hold' })).toBeHidden();
  }

  /** What the page of earnings offers to withdraw at most, in dollars. */
  async canWithdraw(dollars: number): Promise<void> {
    await this.page.goto('/market/earnings');
    await expect(this.page.getByLabel(`Withdraw, in dollars (up to ${dollars})`)).toBeVisible();
  }

  /** The token in the link of the newest mail to this person. */
  async findsToken(): Promise<string> {
    const link = await this.#invitationLink();
    return new URLSearchParams(new URL(String(await link.getAttribute('href'))).hash.slice(1)).get('vv') ?? '';
  }

  /** Follows the link in the mail, as a click does: in a new tab. Answers the token that was in it. */
  async opensInvitation(): Promise<string> {
    const token = await this.findsToken();
    const link = await this.#invitationLink();
    const opened = this.context.waitForEvent('page');
    await link.click();
    this.page = await opened;
    await expect(this.page.getByRole('heading', { name: 'Let’s verify your profile' })).toBeVisible();
    return token;
  }

  async agrees(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async checksDevices(): Promise<void> {
    await this.allowsDevices();
    await expect(this.page.getByRole('heading', { name: 'You look ready' })).toBeVisible();
  }

  async allowsDevices(): Promise<void> {
    await allowDevices(this.page);
  }

  async joinsQueue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Join the queue' }).click();
    await expect(this.page.getByRole('heading', { name: 'You are in the queue' })).toBeVisible();
  }

  /** From the mail to the queue in one go, for stories that are about what comes after. */
  async comesToTheQueue(): Promise<void> {
    await this.opensInvitation();
    await this.agrees();
    await this.checksDevices();
    await this.joinsQueue();
  }

  async seesPlace(place: number): Promise<void> {
    const words = place === 1 ? 'You are next' : `You are number ${place}`;
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  async isToldThatTheAgentIsLost(): Promise<void> {
    await expect(this.page.getByText('another agent takes over').first()).toBeVisible();
  }

  /** Why the place is what it is, as the queue says it. */
  async readsOfThePlace(saying: string): Promise<void> {
    await expect(this.page.locator('vv-queue-view').getByText(saying)).toBeVisible();
  }

  /** The call is gone with everything that needed the camera. */
  async hasCameraOff(): Promise<void> {
    await expect.poll(() => picturesSent(this.page), { message: 'pictures sent' }).toBe(0);
    await expect.poll(() => camerasOn(this.page), { message: 'cameras that are on' }).toBe(0);
  }

  async noticesTheLineIsDown(): Promise<void> {
    await expect(this.page.getByText('The connection was lost.').first()).toBeVisible();
  }

  async isConnected(): Promise<void> {
    await expect(this.page.getByText('The connection was lost.')).toBeHidden();
  }

  async writes(text: string): Promise<void> {
    await this.page.getByLabel('Your message').fill(text);
    await this.page.getByLabel('Your message').press('Enter');
    await this.reads(text);
  }

  async reads(text: string): Promise<void> {
    await expect(this.page.getByRole('log').getByText(text)).toBeVisible();
  }

  async acceptsCall(): Promise<void> {
    await this.page.getByRole('button', { name: 'Accept' }).click();
    await expect(this.page.getByRole('button', { name: 'End call' })).toBeVisible();
  }

  async isTold(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible();
  }

  /** Opens the newest mail to this person; it may still be on its way. */
  async #invitationLink(): Promise<Locator> {
    const mail = this.page.locator('#mails a', { has: this.page.getByText(this.person.name, { exact: true }) }).first();
    await until('the invitation to arrive', async () => {
      await this.page.goto('/mail');
      return mail.isVisible();
    });
    await mail.click();
    return this.page.frameLocator('iframe').getByRole('link', { name: 'Verify my profile' });
  }
}
