import type { Browser } from 'puppeteer-core';
import { addressForFirefox, FirefoxPage, openFirefox } from '../support/firefox.ts';
import { Freelancer } from '../support/freelancer.ts';
import { expectPictureToMove, expectSoundToArrive } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test.use({ settings: { VISAVIS_MEDIA_LISTEN: addressForFirefox() } });

let firefox: Browser;

test.beforeAll(async () => {
  firefox = await openFirefox();
});
test.afterAll(() => firefox.close());

test('K6 O5 a freelancer gets through in Firefox: device check, queue, chat, call with real media, result', async ({
  browser,
  stack,
}) => {
  const atTheMarket = await Freelancer.arrives(browser, stack, CLEO);
  await atTheMarket.submitsProposal(FIRST_JOB);
  const token = await atTheMarket.findsToken();

  const cleo = await FirefoxPage.open(firefox);
  await cleo.page.goto(`${stack.origin}/help?action=verify-profile#vv=${token}`);
  await cleo.sees('Let’s verify your profile');
  expect(cleo.page.url()).not.toContain(token);
  await cleo.presses('Continue');
  await cleo.presses('Allow camera and microphone');
  await cleo.sees('You look ready');
  await cleo.presses('Join the queue');
  await cleo.sees('You are in the queue');

  const ada = await adaTakesNext(browser, stack);
  await ada.writes('Hello Cleo, can you hear and see well today?');
  await cleo.sees('Hello Cleo, can you hear and see well today?');
  await cleo.writes('Your message', 'Yes, very well.');
  await ada.reads('Yes, very well.');

  await ada.startsCall();
  await cleo.presses('Accept');
  await expectPictureToMove(ada.page);
  await expectSoundToArrive(ada.page);
  await expectSoundToArrive(cleo.page);

  await ada.decides('Verified', 'Profile confirmed');
  await cleo.sees('You are verified');
  expect([...cleo.complaints, ...ada.complaints]).toEqual([]);
});
