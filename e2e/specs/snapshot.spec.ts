import { Agent } from '../support/agent.ts';
import { launched } from '../support/browsers.ts';
import { HOUR_MS, type ClockedStack } from '../support/clocked-stack.ts';
import { Freelancer } from '../support/freelancer.ts';
import { expectPictureToMove } from '../support/media.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { BOB, CLEO, FIRST_JOB, SOL } from '../support/people.ts';
import { nameOf, pictureAt, withQuarters } from '../support/pictures.ts';
import { Supervisor } from '../support/supervisor.ts';
import { expect, test } from '../support/test.ts';

test.use({ settings: { VISAVIS_SNAPSHOTS: 'on', VISAVIS_EVIDENCE_VERIFIED_DAYS: '1' } });

const MAY_TAKE = /may take still pictures of me/;
const thumb = (agent: Agent) => agent.page.locator('desk-picture-strip button.thumb');

/** How many files of evidence there are on the disk. */
const kept = async (stack: ClockedStack) => (await stack.evidenceFiles()).length;

async function waits(cleo: Freelancer): Promise<void> {
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
}

test('EV1 EV4 EV5 EV6 EVD1 EVD2 EVD4 EVD5 a picture is agreed to, taken, encrypted, read by whom it concerns, and deleted', async ({
  browser,
  clocked: stack,
}) => {
  await withQuarters((flags) =>
    launched(flags, async (withPattern) => {
      const cleo = await Freelancer.arrives(withPattern, stack, CLEO);
      await waits(cleo);
      const ada = await adaTakesNext(browser, stack);

      await ada.startsCall();
      await cleo.acceptsCall();
      await expectPictureToMove(ada.page);
      await expect(ada.page.getByText('No pictures: they were not asked, or did not agree.')).toBeVisible();
      await expect(ada.page.getByRole('button', { name: 'Take a picture' })).toHaveCount(0);
      await ada.page.getByRole('button', { name: 'End call' }).click();
      expect(await kept(stack)).toBe(0);

      await ada.page.getByRole('button', { name: /Start (the )?call/ }).click();
      await cleo.page.getByRole('checkbox', { name: MAY_TAKE }).check();
      await cleo.acceptsCall();
      await expectPictureToMove(ada.page);
      await ada.page.getByRole('button', { name: 'Take a picture' }).click();
      await expect(ada.page.getByText('Taken and kept, encrypted. They were told.')).toBeVisible();
      await expect(thumb(ada)).toHaveAccessibleName(/^Picture 1, .*Ada Okafor/);

      const path = String(await thumb(ada).locator('img').getAttribute('src'));
      const picture = await pictureAt(ada.page, path);
      if (typeof picture === 'number') throw new Error(`Ada was answered ${picture}`);
      expect([picture.width, picture.height]).toEqual([1280, 720]);
      const { topLeft, topRight, bottomLeft, bottomRight } = picture.quarters;
      expect([topLeft, topRight, bottomLeft, bottomRight].map(nameOf)).toEqual(['red', 'green', 'blue', 'white']);

      await expect.poll(() => kept(stack), { message: 'the picture, and what had arrived at the desk' }).toBe(2);
      for (const file of await stack.evidenceFiles()) {
        expect(file.subarray(0, 2).toString('hex')).not.toBe('ffd8');
        expect([file.includes('JFIF'), file.includes(Buffer.from(picture.begin, 'hex'))]).toEqual([false, false]);
      }

      const caseId = await ada.page.evaluate(
        () =>
          /case_[\w-]+/.exec(
            performance
              .getEntriesByType('resource')
              .map(({ name }) => name)
              .join(' '),
          )?.[0] ?? '',
      );
      const bob = await Agent.arrives(browser, stack, BOB);
      expect(await pictureAt(bob.page, path)).toBe(404);

      const sol = await Supervisor.arrives(browser, stack, SOL);
      await sol.page.goto(`/desk#console/${caseId}`);
      expect(await pictureAt(sol.page, path)).toBe(403);
      await sol.page.getByLabel('Why do you have to look?').fill('The freelancer asked what was kept.');
      await sol.page.getByRole('button', { name: 'Look', exact: true }).click();
      await sol.page.getByRole('button', { name: /^Picture 1,/ }).press('Enter');
      await expect(sol.page.getByRole('dialog').getByText('1280 × 720')).toBeVisible();
      await sol.page.keyboard.press('Escape');
      await expect(sol.page.getByRole('dialog')).toBeHidden();

      await ada.decides('Verified', 'Profile confirmed');
      for (const { complaints } of [ada, cleo]) expect(complaints).toEqual([]);
      await stack.pass(22 * HOUR_MS);
      expect(await kept(stack)).toBe(2);
      await stack.pass(4 * HOUR_MS);
      expect(await kept(stack)).toBe(0);
    }),
  );
});
