import { Agent } from '../support/agent.ts';
import { Freelancer } from '../support/freelancer.ts';
import { KeyboardVisitor, tabBackTo, tabTo } from '../support/keyboard.ts';
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

test('W10 W11 a freelancer comes from the invitation to the result by keyboard alone', async ({ browser, stack }) => {
  const invited = await Freelancer.arrives(browser, stack, CLEO);
  await invited.submitsProposal(FIRST_JOB);
  const token = await invited.findsToken();
  const ada = await Agent.arrives(browser, stack, ADA);

  const cleo = await KeyboardVisitor.comes(browser, stack, `/help?action=verify-profile#vv=${token}`);
  const { page } = cleo;
  await cleo.isAt('Let’s verify your profile');
  await cleo.presses('Escape');
  await cleo.isAt('Video verification');
  await cleo.presses('Enter');
  await cleo.isAt('Let’s verify your profile');
  await cleo.chooses('Continue');

  // The other way is looked at, and left again; then the browser is asked.
  await cleo.isAt('Check your camera and microphone');
  await cleo.chooses('I cannot use a camera');
  await cleo.isAt('You can go on without a camera');
  await cleo.chooses('Check my devices instead');
  await cleo.isAt('Check your camera and microphone');
  await cleo.allowsDevices();
  await cleo.isAt('You look ready');
  await cleo.chooses('Join the queue');

  // Escape takes back a question, and does not close the panel as well.
  await cleo.isAt('You are in the queue');
  await cleo.chooses('Leave the queue');
  await cleo.isAt('Stay');
  await cleo.presses('Escape');
  await cleo.isAt('Leave the queue');
  await cleo.chooses('I need a moment');
  await cleo.isAt('You stepped away');
  await cleo.chooses('I’m back');
  await cleo.isAt('You are in the queue');

  await ada.goesAvailable();
  await ada.takesNext();
  await cleo.isAt(/^Ada/);
  await tabTo(page, 'Your message');
  await cleo.types('Hello Ada, I am here.');
  await cleo.presses('Enter');
  await ada.reads('Hello Ada, I am here.');

  // The ring leaves the focus where somebody writes, and is in reach from there.
  await ada.startsCall();
  await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
  await cleo.isAt('Your message');
  await tabBackTo(page, 'Accept');
  await cleo.presses('Enter');
  await expectPictureToMove(ada.page);

  await cleo.chooses('Mute');
  await cleo.isAt('Unmute');
  await cleo.presses('Enter');
  await cleo.isAt('Mute');
  await cleo.chooses('Devices');
  await tabTo(page, 'Done');
  await cleo.presses('Escape');
  await cleo.isAt('Devices');
  await tabTo(page, 'Move my picture');
  await cleo.presses('ArrowUp');
  await expect(page.locator('vv-self-view .tile.top-end')).toBeVisible();
  await cleo.presses('Enter');
  await cleo.chooses('Hide my picture from me');
  await cleo.isAt('Show my picture');
  await cleo.presses('Enter');
  await cleo.isAt('Move my picture');
  await cleo.chooses('End call');
  await cleo.reads('You ended the call, and your camera is off.');
  await cleo.isAt(/^Ada/);

  await ada.decides('Verified', 'Profile confirmed');
  await cleo.isAt('You are verified');
  await cleo.chooses('Close');
  await cleo.isAt('Video verification');
  expect(cleo.complaints).toEqual([]);
});
