import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { somePage, someWebhooks } from '../../gallery/fixtures/admin.ts';
import type { ActEvent, MoreEvent, ShowLogEvent } from '../events.ts';
import { webhookProblems } from '../strings-access.ts';
import { AdminWebhooks } from './admin-webhooks.ts';

let view: AdminWebhooks;
let acts: ActEvent[];
const [first] = someWebhooks;

beforeEach(async () => {
  view = await place(new AdminWebhooks(), { webhooks: someWebhooks });
  acts = heard('admin-act');
});

const presses = async (words: string | RegExp) => {
  buttonSaying(view, words).click();
  await view.updateComplete;
};
const types = async (id: string, value: string) => {
  const input = inside<HTMLInputElement>(view, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await view.updateComplete;
};

it('AD14 adds an endpoint for all events or for some', async () => {
  await presses('Add an endpoint');
  await types('url', 'hooks');
  await presses(/^ Add$/);
  await view.updateComplete;
  expect(textOf(inside(view, '#url-problem'))).toBe(webhookProblems['url']);
  await types('url', 'https://example.com/hooks');
  allInside<HTMLInputElement>(view, 'input[type=radio]')[1]?.click();
  await view.updateComplete;
  inside<HTMLInputElement>(view, '#type-case-decided').click();
  await presses(/^ Add$/);
  expect(acts.map(({ act }) => act)).toEqual([
    {
      do: 'add-webhook',
      webhook: { url: 'https://example.com/hooks', description: '', types: ['case.decided'] },
    },
  ]);
});

it('AD14 says why the server takes an address not, at the field', async () => {
  await presses('Add an endpoint');
  await types('url', 'https://10.0.0.1/hooks');
  view.ask = { state: 'asking' };
  await view.updateComplete;
  const problems = [{ path: 'url', problem: 'is on a private network' }];
  view.ask = { state: 'refused', refusal: 'malformed', problems };
  await view.updateComplete;
  await view.updateComplete;
  expect(textOf(inside(view, '#url-problem'))).toBe('Address is on a private network.');
  expect(inside<HTMLInputElement>(view, '#url').value).toBe('https://10.0.0.1/hooks');
  expect(view.shadowRoot?.activeElement?.id).toBe('url');
});

it('AD14 sends a test event, and shows the log it will be in', async () => {
  const logs = heard<ShowLogEvent>('admin-show-log');
  await presses(`Send a test event ${first!.url}`);
  expect(logs.map(({ webhookId }) => webhookId)).toEqual([first!.id]);
  expect(acts[0]?.act).toEqual({ do: 'test-webhook', id: first!.id });
});

it('AD9 removes an endpoint, and makes a new secret, after a question', async () => {
  await presses(`Remove… ${first!.url}`);
  await presses(/^ Remove$/);
  expect(acts.map(({ act }) => act.do)).toEqual(['remove-webhook']);
});

it('AD15 lists deliveries with every try, and sends one again or all that are dead', async () => {
  const more = heard<MoreEvent>('admin-more');
  await place(view, { log: { webhookId: first!.id, state: null, page: somePage } });
  await inside<AdminWebhooks>(view, 'admin-deliveries').updateComplete;
  const rows = allInside(view, 'admin-deliveries, tbody tr').map(textOf).filter(Boolean);
  expect(rows[2]).toMatch(/Dead .* 2 tries .*Answered 500 · 12 ms .*No answer · 10000 ms/);
  await presses('Show older ones');
  expect(more).toHaveLength(1);
  allInside(view, '[aria-label^="Send again"]')[1]?.click();
  expect(acts.map(({ act }) => act)).toEqual([
    { do: 'redrive-delivery', id: first!.id, deliveryId: somePage.deliveries[2]?.id },
  ]);
  await presses('Send all dead ones again');
  await inside<AdminWebhooks>(view, 'admin-deliveries').updateComplete;
  await presses(/^ Send again$/);
  expect(acts[1]?.act).toEqual({ do: 'redrive-dead', id: first!.id });
});
