import { expect, it } from 'vitest';
import { allText, button, place, wantsOf } from '../../../test/place.ts';
import { pageOf } from '../pages.ts';
import { VvMessageView } from './message-view.ts';

it('W11 tells somebody without an invitation how to get one, and how to tell that it is really us', async () => {
  const text = allText(await place(new VvMessageView(), { page: pageOf({ stage: 'uninvited' }) }));
  expect(text).toContain('Open the link in your invitation e-mail');
  expect(text).toContain('How to tell that it is really us');
  expect(text).toContain('never ask for a password');
});

it('W12 offers to go on in this tab', async () => {
  const view = await place(new VvMessageView(), { page: pageOf({ stage: 'moved' }) });
  const wants = wantsOf(view);
  button(view, 'Use this tab').click();
  expect(wants).toEqual([{ what: 'use-this-tab' }]);
});

it('W11 says of an ended session what to do', async () => {
  const page = pageOf({ stage: 'stopped', why: 'session-ended' });
  const view = await place(new VvMessageView(), { page });
  expect(allText(view)).toContain('open the link in your invitation e-mail again');
  expect(view.shadowRoot!.querySelector('button')).toBeNull();
});

it('W11 asks for a reload when the page is older than the server', async () => {
  const view = await place(new VvMessageView(), { page: pageOf({ stage: 'stopped', why: 'version-unsupported' }) });
  const wants = wantsOf(view);
  button(view, 'Reload the page').click();
  expect(wants).toEqual([{ what: 'reload' }]);
});
