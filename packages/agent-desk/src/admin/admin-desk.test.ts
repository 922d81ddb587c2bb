import { expect, it } from 'vitest';
import { someAudit, somePage, someStaff, someWebhooks } from '../gallery/fixtures/admin.ts';
import { AdminApi } from './admin-api.ts';
import { AdminDesk } from './admin-desk.ts';

type Answer = () => Response | Promise<Response>;

function deskWith(answers: Record<string, Answer>) {
  const asked: string[] = [];
  let hasLeft = false;
  const api = new AdminApi(async (path, init) => {
    const name = `${init?.method ?? 'GET'} ${path.split('/admin/')[1] ?? path}`;
    asked.push(name);
    const answer = answers[name];
    if (!answer) throw new TypeError('no line');
    return answer();
  });
  const desk = new AdminDesk(api, () => (hasLeft = true));
  return { desk, asked, hasLeft: () => hasLeft };
}

const json = (value: unknown, status = 200): Answer => {
  return () => Response.json(value, { status });
};
const problem = (code: string, status: number, fields?: unknown): Answer =>
  json({ type: 'about:blank', title: 'No', status, code, detail: 'No.', ...(fields ? { fields } : {}) }, status);
const [ada] = someStaff;
const close = { do: 'close-staff', id: ada!.id, name: ada!.name } as const;
const [webhook] = someWebhooks;

it('AD1 does one thing at a time, and reads again after it', async () => {
  const { desk, asked } = deskWith({
    [`POST staff/${ada!.id}/close`]: json({ ...ada, closedAt: '2030-01-07T09:00:00.000Z' }),
    'GET staff': json({ staff: someStaff }),
  });
  const [first, second] = await Promise.all([desk.act('staff', close), desk.act('staff', close)]);
  expect([first, second]).toEqual([true, false]);
  expect(asked).toEqual([`POST staff/${ada!.id}/close`, 'GET staff']);
  expect(desk.state).toMatchObject({ ask: { state: 'idle' }, staff: someStaff });
});

it('AD1 knows which field the server refused, and forgets it when something else is asked', async () => {
  const fields = [{ path: 'url', problem: 'is on a private network' }];
  const { desk } = deskWith({
    'POST webhooks': problem('malformed', 400, fields),
    'GET webhooks': json({ webhooks: someWebhooks }),
  });
  const added = { do: 'add-webhook', webhook: { url: 'https://10.0.0.1', description: '', types: null } } as const;
  expect(await desk.act('webhooks', added)).toBe(false);
  expect(desk.state.ask).toEqual({ state: 'refused', refusal: 'malformed', problems: fields });
  desk.forget();
  expect(desk.state.ask).toEqual({ state: 'idle' });
});

it('AD1 keeps what is shown while the server cannot be reached', async () => {
  const answers: Record<string, Answer> = { 'GET staff': json({ staff: someStaff }) };
  const { desk } = deskWith(answers);
  await desk.read('staff');
  delete answers['GET staff'];
  await desk.read('staff');
  expect(desk.state).toMatchObject({ isOffline: true, staff: someStaff });
});

it('AD1 says that nobody is signed in any more', async () => {
  const { desk, hasLeft } = deskWith({ 'GET staff': problem('session-ended', 401) });
  await desk.read('staff');
  expect(hasLeft()).toBe(true);
});

it('AD12 adds older entries, and keeps them when newer ones come', async () => {
  const [first, ...older] = someAudit.entries;
  const answers: Record<string, Answer> = {
    'GET audit': json({ entries: older.slice(0, 2), next: 3 }),
    'GET audit?before=3': json({ entries: older.slice(2), next: null }),
  };
  const { desk } = deskWith(answers);
  await desk.read('audit');
  await desk.more('audit');
  expect(desk.state.audit).toEqual({ entries: older, next: null });
  answers['GET audit'] = json({ entries: [first, older[0]], next: 4 });
  await desk.read('audit');
  expect(desk.state.audit?.entries.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
});

it('AD15 shows the log that was asked for last, and none of an endpoint that is gone', async () => {
  const of = (state: string) => `GET webhooks/${webhook!.id}/deliveries?${state}`;
  let letGo: (response: Response) => void = () => undefined;
  const answers: Record<string, Answer> = {
    [of('')]: () => new Promise<Response>((resolve) => (letGo = resolve)),
    [of('state=dead')]: json({ deliveries: somePage.deliveries.slice(2), next: null }),
  };
  const { desk } = deskWith(answers);
  const slow = desk.showLog(webhook!.id, null);
  await desk.showLog(webhook!.id, 'dead');
  letGo(Response.json(somePage));
  await slow;
  expect(desk.state.log?.page?.deliveries).toHaveLength(1);
  answers[of('state=dead')] = problem('not-found', 404);
  answers['GET webhooks'] = json({ webhooks: [] });
  await desk.read('webhooks');
  expect(desk.state.log).toBeNull();
});
