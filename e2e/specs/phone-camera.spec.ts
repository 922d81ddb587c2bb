import { Freelancer } from '../support/freelancer.ts';
import { expectLights, watchLights } from '../support/lights.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext, adaCalls } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { colourOf, Phone } from '../support/phone.ts';
import { expect, test } from '../support/test.ts';

const isMagenta = ({ red, green, blue }: Awaited<ReturnType<typeof colourOf>>): boolean =>
  red > green + 60 && blue > green + 60;

test('W80 PH3 PH6 a phone becomes the freelancer’s camera in a call, and the computer takes back', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await watchLights(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  const ada = await adaCalls(browser, stack, cleo);
  expect(isMagenta(await colourOf(ada.page))).toBe(false);

  const phone = await Phone.isSwitchedOn();
  try {
    // The code on the computer, the link behind it, the press on the phone.
    await cleo.page.getByRole('button', { name: 'Devices' }).click();
    await cleo.page.getByRole('button', { name: 'Use my phone as the camera' }).click();
    await expect(cleo.page.getByRole('img', { name: 'QR code with the link for your phone' })).toBeVisible();
    const link = await cleo.page.getByLabel('Or open this link on your phone:').inputValue();
    const token = new URL(link).hash.slice('#t='.length);
    await phone.scans(link);
    expect(phone.page.url()).not.toContain(token);
    await phone.startsCamera();
    await phone.reads('Ada sees you now.');

    // The agent sees the phone's picture and reads so; the computer's light is off, its sound and its chat go on.
    await expect.poll(async () => isMagenta(await colourOf(ada.page)), { message: 'the phone’s picture' }).toBe(true);
    await expect(ada.page.getByText('Picture comes from the freelancer’s phone')).toBeVisible();
    await expectLights(cleo.page, ['audio']);
    await expectPictureToMove(ada.page);
    await expectSoundToArrive(ada.page);
    await cleo.writes('I am on my phone now.');
    await ada.reads('I am on my phone now.');

    // The token is good once, and was sent nowhere but in the exchange's body.
    expect(phone.requests.filter((request) => request.includes(token))).toEqual([]);
    const again = await fetch(`${stack.origin}/api/v1/freelancer/phone-sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(again.status).toBe(410);

    // The computer takes back.
    await cleo.page.getByRole('button', { name: 'Use this computer’s camera instead' }).click();
    await phone.reads('This phone is not your camera any more');
    await phone.isDark();
    await expect
      .poll(async () => isMagenta(await colourOf(ada.page)), { message: 'the computer’s picture' })
      .toBe(false);
    await expect(ada.page.getByText('Picture comes from the freelancer’s phone')).toBeHidden();
    await expectPictureToMove(ada.page);
    await ada.page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(ada.page.getByText('The camera moved to the freelancer’s phone')).toBeVisible();
    await expect(ada.page.getByText('The camera moved back to the freelancer’s computer')).toBeVisible();
  } finally {
    await phone.isSwitchedOff();
  }
});

test('W82 PH4 whoever has no camera joins with their phone, which goes dark as the contact ends', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await watchLights(cleo.context);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.opensInvitation();
  await cleo.agrees();
  await cleo.page.getByRole('button', { name: 'I cannot use a camera' }).click();
  const phone = await Phone.isSwitchedOn();
  try {
    await cleo.page.getByRole('button', { name: 'Use my phone as the camera' }).click();
    await phone.scans(await cleo.page.getByLabel('Or open this link on your phone:').inputValue());
    await phone.startsCamera();
    await phone.reads('the call has not begun');
    await expect(cleo.page.getByRole('heading', { name: 'Your phone is ready' })).toBeVisible();
    // The view under the panel has a button of that name, too, which is inert.
    await cleo.page.locator('vv-phone-panel').getByRole('button', { name: 'Join the queue' }).click();
    await expect(cleo.page.getByRole('heading', { name: 'You are in the queue' })).toBeVisible();

    const ada = await adaTakesNext(browser, stack);
    await ada.startsCall();
    await phone.reads('Ada is calling. Answer on your computer.');
    await cleo.acceptsCall();
    await phone.reads('Ada sees you now.');
    await expect.poll(async () => isMagenta(await colourOf(ada.page)), { message: 'the phone’s picture' }).toBe(true);
    await expectLights(cleo.page, ['audio']);
    await expectSoundToArrive(ada.page);

    // A reload of the phone's page asks for one more press, and for no new code.
    await phone.page.reload();
    await phone.startsCamera();
    await phone.reads('Ada sees you now.');
    await expectPictureToMove(ada.page);

    await ada.decides('Verified', 'Profile confirmed');
    await phone.reads('That was all for this phone');
    await phone.isDark();
  } finally {
    await phone.isSwitchedOff();
  }
});
