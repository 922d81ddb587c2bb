import { expect } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type { Stack } from './stack.ts';
import { Visitor } from './visitor.ts';

type Section =
  'Staff' | 'Opening hours' | 'Policy' | 'Canned replies' | 'Questions' | 'API keys' | 'Webhooks' | 'Audit';

/** An administrator, in an administrator's words. */
export class Administrator extends Visitor {
  /** Opens the page of staff and signs in with the prepared account. */
  static async arrives(browser: Browser, stack: Stack): Promise<Administrator> {
    const { context, page } = await Visitor.open(browser, stack);
    const administrator = new Administrator(context, page, stack);
    await page.goto('/desk');
    await page.getByRole('button', { name: 'Sign in as Ines Duarte' }).click();
    await expect(page.getByRole('heading', { name: 'Staff' })).toBeVisible();
    return administrator;
  }

  async goesTo(section: Section): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Sections of administration' }).getByText(section).click();
    await expect(this.page.getByRole('heading', { name: section, exact: true })).toBeVisible();
  }

  async adds({ name, username, password }: { name: string; username: string; password: string }): Promise<void> {
    await this.goesTo('Staff');
    await this.page.getByRole('button', { name: 'Add somebody…' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Username').fill(username);
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  }

  async closes(name: string): Promise<void> {
    await this.goesTo('Staff');
    await this.page.getByRole('button', { name: `Close… ${name}` }).click();
    await this.page.getByRole('button', { name: 'Close the account' }).click();
    await expect(this.page.getByRole('row', { name: new RegExp(name) }).getByText(/^closed/)).toBeVisible();
  }

  async saves(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.page.getByText('Everything is saved.')).toBeVisible();
  }

  /** Makes a key that may ask for capabilities, and reads its secret. */
  async makesKey(name: string): Promise<string> {
    await this.goesTo('API keys');
    await this.page.getByRole('button', { name: 'Make a key…' }).click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Ask capabilities').check();
    await this.page.getByRole('button', { name: 'Make the key' }).click();
    const secret = await this.page.getByLabel('Secret', { exact: true }).inputValue();
    await this.page.getByRole('button', { name: 'I have copied it' }).click();
    return secret;
  }

  async revokes(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Revoke… ${name}` }).click();
    await this.page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(this.page.getByRole('row', { name: new RegExp(name) })).toBeHidden();
  }
}
