import type { Request } from '@playwright/test';
import { Freelancer } from '../support/freelancer.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('E3 the invitation token leaves the address at once and is kept and sent nowhere but to its exchange', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const requests: Request[] = [];
  const lines: string[] = [];
  cleo.context.on('request', (request) => requests.push(request));
  const frames: string[] = [];
  cleo.context.on('page', (page) =>
    page.on('websocket', (line) => {
      lines.push(line.url());
      line.on('framesent', ({ payload }) => frames.push(payload.toString()));
    }),
  );
  const token = await cleo.opensInvitation();
  expect(token.length).toBeGreaterThan(40);
  await expect.poll(() => cleo.page.evaluate(() => location.hash)).toBe('');
  expect(await cleo.page.evaluate(() => history.length)).toBe(1);

  await cleo.agrees();
  await cleo.checksDevices();
  await cleo.joinsQueue();

  expect(frames.some((frame) => frame.includes('queue:join'))).toBe(true);
  expect(frames.filter((frame) => frame.includes(token))).toEqual([]);
  expect([...requests.map((request) => request.url()), ...lines].filter((url) => url.includes(token))).toEqual([]);
  const headers = await Promise.all(requests.map((request) => request.allHeaders()));
  expect(headers.filter((sent) => JSON.stringify(sent).includes(token))).toEqual([]);
  const carriers = requests.filter((request) => request.postData()?.includes(token));
  expect(carriers.map((request) => new URL(request.url()).pathname)).toEqual(['/api/v1/freelancer/sessions']);

  expect(JSON.stringify(await cleo.context.storageState())).not.toContain(token);
  const kept = await cleo.page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toContain(token);
  expect(await cleo.page.content()).not.toContain(token);
  expect(stack.log).not.toContain(token);
});
