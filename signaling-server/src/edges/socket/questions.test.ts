import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, someBrowserFacts } from '@visavis/testing';
import { refuse } from '@visavis/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asks, RunningApp, takesNext } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.close());

it('L10 keeps an answer over the wire until the desk is opened again, beside what the browser said', async () => {
  const account = anAccount({ id: 'acct-asked' as never, email: 'asked@freelancers.example' });
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  const cleo = app.asFreelancer(await app.sessionFor(account.email));
  const facts = someBrowserFacts();
  const joins = { clientId: aClientId(), devices: aDeviceCheck() };
  expect(await asks(cleo, 'queue:join', { ...joins, facts: { ...facts, screen: 'a\nb' } })).toEqual(
    refuse('malformed'),
  );
  await asks(cleo, 'queue:join', { ...joins, facts });

  const ada = await app.asAgent('ada');
  await asks(ada, 'agent:set-state', { state: 'available' });
  const { ticketId, epoch, checklist, browser } = await takesNext(ada);
  expect(browser).toEqual(facts);
  const [first] = checklist;
  const answer = { ticketId, epoch, itemId: first!.id, result: 'unclear', note: 'Says Porto' } as const;
  expect(await asks(ada, 'checklist:answer', answer)).toMatchObject({ ok: true, value: { result: 'unclear' } });
  expect(await asks(ada, 'checklist:answer', { ...answer, result: 'maybe' as never })).toEqual(refuse('malformed'));
  const drawn = await asks(ada, 'checklist:draw-prompt', { ticketId, epoch });
  expect(drawn).toMatchObject({ ok: true, value: { kind: 'liveness' } });

  const again = await app.asAgent('ada');
  const seen = await asks(again, 'desk:sync', {});
  const kept = seen.ok ? (seen.value.contact?.checklist ?? []) : [];
  expect(kept[0]).toMatchObject({ id: first!.id, result: 'unclear', note: 'Says Porto' });
  expect(kept.at(-1)).toEqual(drawn.ok && drawn.value);
});
