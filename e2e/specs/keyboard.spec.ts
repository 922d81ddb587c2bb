import { Freelancer } from '../support/freelancer.ts';
import { KeyboardVisitor, tabTo } from '../support/keyboard.ts';
import { expectPictureToMove } from '../support/media.ts';
import { ADA, CLEO, FIRST_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('Y8 DQ5 an agent goes through a whole contact by keyboard alone', async ({ browser, stack }) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();

  const ada = await KeyboardVisitor.comes(browser, stack, '/desk');
  const { page } = ada;
  await expect(page.getByRole('button', { name: `Sign in as ${ADA.name}` })).toBeVisible();
  await ada.chooses(new RegExp(ADA.name));
  await expect(page.getByRole('radio', { name: 'Available' })).toBeVisible();

  await ada.presses('Shift+A');
  await expect(page.getByRole('button', { name: 'Take next', exact: true })).toBeVisible();
  await ada.presses('a');
  await expect(page.getByRole('heading', { name: 'Conversation' })).toBeVisible();

  await ada.presses('t');
  await ada.types('Hello Cleo, shall we begin?');
  await ada.presses('Enter');
  await cleo.reads('Hello Cleo, shall we begin?');

  await ada.chooses(/^Start call/);
  await cleo.acceptsCall();
  await expectPictureToMove(page);

  await ada.presses('q');
  const progress = page.getByText(/^\d+ of \d+ asked$/);
  await expect(progress).toBeVisible();
  const [, many = '0'] = /of (\d+)/.exec(await progress.innerText()) ?? [];
  expect(Number(many)).toBeGreaterThan(0);
  for (let question = 1; question <= Number(many); question += 1) {
    await ada.presses('p');
    await expect(page.getByText(`${question} of ${many} asked`)).toBeVisible();
    await ada.presses('ArrowDown');
  }

  await ada.chooses(/^Verified/);
  const dialog = page.getByRole('dialog', { name: /\?$/ });
  await expect(dialog).toBeVisible();
  await tabTo(page, /^Reason/);
  await ada.types('Profile confirmed');
  await ada.chooses('Record “Verified”');
  await expect(dialog).toBeHidden();
  await cleo.isTold('You are verified');

  await ada.chooses(/^Finish wrap-up/);
  await expect(page.getByRole('heading', { name: 'You are available' })).toBeVisible();
});
