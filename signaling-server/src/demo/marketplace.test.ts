import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(() => demo.close());

const cleo = 'cleo-moreau';
const mateo = 'mateo-rivas';
const propose = (job: string, person = cleo, coverText = 'I would love to.') =>
  demo.send(`/market/jobs/${job}/proposals`, { id: randomUUID(), coverText }, person);

describe('signing in to the marketplace', () => {
  it('offers the prepared people, on every page, to somebody who has not chosen yet', async () => {
    for (const url of ['/market', '/market/jobs/seed-packets', '/market/profile']) {
      const { body } = await demo.get(url);
      expect(body).toContain('value="cleo-moreau"');
      expect(body).toContain('value="yuki-tanabe"');
    }
  });

  it('remembers the choice in a cookie that no other site gets sent', async () => {
    const { statusCode, headers, cookies } = await demo.send('/market/sign-in', { person: cleo });
    expect([statusCode, headers['location']]).toEqual([303, '/market']);
    expect(cookies).toMatchObject([
      { name: 'demo_freelancer', value: cleo, httpOnly: true, sameSite: 'Lax', path: '/market' },
    ]);
    expect((await demo.get('/market', cleo)).body).toContain('Hello Cleo');
  });

  it('forgets it on switching', async () => {
    const { cookies } = await demo.send('/market/sign-out', {}, cleo);
    expect(cookies).toMatchObject([{ name: 'demo_freelancer', value: '' }]);
  });

  it('knows nobody else', async () => {
    expect((await demo.send('/market/sign-in', { person: '__proto__' })).statusCode).toBe(404);
    expect((await demo.get('/market', 'nobody')).body).toContain('Who would you like to be?');
  });
});

describe('the story on the marketplace', () => {
  it('goes from the first proposal to a hold and, once verified, to the second', async () => {
    const job = await demo.get('/market/jobs/seed-packets', cleo);
    expect(job.body).toContain('<button class="button" type="submit">Submit proposal</button>');

    const first = await propose('seed-packets');
    expect([first.statusCode, first.headers['location']]).toEqual([303, '/market/proposals?submitted']);
    expect(demo.api.events).toMatchObject([
      { account: { profile: { photoUrl: 'http://demo.example:8080/demo/assets/portraits/cleo-moreau-studio.svg' } } },
    ]);

    const held = await demo.get('/market/jobs/lamp-texts', cleo);
    expect(held.body).toContain('<h2>Temporary hold</h2>');
    expect(held.body).toContain('type="button" disabled>Submit proposal');
    const second = await propose('lamp-texts');
    expect(second.statusCode).toBe(403);
    expect(second.body).toContain('Because of the state');

    demo.api.hold(cleo, 'none');
    expect((await propose('lamp-texts')).statusCode).toBe(303);
    const { body } = await demo.get('/market/proposals', cleo);
    expect(body).toContain('Short texts for twenty lamps');
    expect(body).toContain('Twelve drawings for seed packets');
  });

  it('tells a waiting page that something changed', async () => {
    const version = async () => (await demo.get('/market/status', cleo)).json<{ version: string }>().version;
    const before = await version();
    expect((await demo.get('/market', cleo)).body).toContain(`data-version="${before}"`);
    expect(await version()).toBe(before);
    demo.api.hold(cleo, 'on-hold');
    expect(await version()).not.toBe(before);
  });

  it('says that it cannot tell while Visavis does not answer, and accepts nothing', async () => {
    demo.api.failNext(1_000);
    const { body, statusCode } = await demo.get('/market/jobs/lamp-texts', cleo);
    expect(statusCode).toBe(200);
    expect(body).toContain('We cannot check your account just now');
    expect(body).toContain('disabled>Submit proposal');
    expect((await propose('lamp-texts')).statusCode).toBe(503);
  });

  it('shows again what somebody wrote when the proposal is refused', async () => {
    demo.api.hold(cleo, 'on-hold');
    expect((await propose('lamp-texts', cleo, 'My careful words <b>')).body).toContain('My careful words &lt;b&gt;');
    demo.api.hold(cleo, 'none');
    demo.api.failNext(1);
    const { statusCode, body } = await propose('lamp-texts', cleo, 'My careful words <b>');
    expect(statusCode).toBe(503);
    expect(body).toMatch(/<textarea[^>]*>My careful words &lt;b&gt;<\/textarea>/);
  });
});

describe('notices on the marketplace', () => {
  it.each([
    ['/market', 'hold-status'],
    ['/market/jobs/seed-packets', 'submit-proposal'],
    ['/market/profile', 'edit-photo'],
  ])('%s has the one for %s, once', async (url, placement) => {
    const { body } = await demo.get(url, cleo);
    expect(body.match(/<visavis-notice [^>]*>/g)).toEqual([
      `<visavis-notice placement="${placement}" token-url="/market/visavis-token">`,
    ]);
  });

  it('fetch a token for the person signed in, and nobody else', async () => {
    expect((await demo.get('/market/visavis-token', cleo)).json()).toEqual({ token: `token of ${cleo}` });
    expect((await demo.get('/market/visavis-token')).statusCode).toBe(401);
    demo.api.failNext(1);
    expect((await demo.get('/market/visavis-token', cleo)).statusCode).toBe(503);
  });
});

describe('the other pages of the marketplace', () => {
  it('change the photo while that is allowed', async () => {
    const change = () => demo.send('/market/profile/photo', { portrait: 'outdoors' }, mateo);
    expect((await change()).headers['location']).toBe('/market/profile');
    expect((await demo.get('/market/profile', mateo)).body).toContain('mateo-rivas-outdoors.svg" alt="Photo of');
    demo.api.hold(mateo, 'on-hold');
    expect((await change()).statusCode).toBe(403);
    expect((await demo.get('/market/profile', mateo)).body).toContain('<fieldset class="photos" disabled>');
  });

  it('accept an offer and message a client', async () => {
    expect((await demo.send('/market/work/offer', {}, mateo)).statusCode).toBe(303);
    await demo.send('/market/work/messages', { text: 'Ready <i>tomorrow</i>' }, mateo);
    const { body } = await demo.get('/market/work', mateo);
    expect(body).toContain('You accepted this offer.');
    expect(body).toContain('Ready &lt;i&gt;tomorrow&lt;/i&gt;');
  });

  it('withdraw earnings, once per form', async () => {
    const form = { id: randomUUID(), dollars: '240' };
    await demo.send('/market/earnings/withdrawals', form, mateo);
    await demo.send('/market/earnings/withdrawals', form, mateo);
    expect((await demo.get('/market/earnings', mateo)).body).toContain('$1,600');
  });

  it.each<[string, Record<string, string>]>([
    ['/market/jobs/seed-packets/proposals', { id: randomUUID(), coverText: '   ' }],
    ['/market/jobs/seed-packets/proposals', { id: randomUUID(), coverText: 'x'.repeat(3_001) }],
    ['/market/jobs/seed-packets/proposals', { id: 'x', coverText: 'x' }],
    ['/market/jobs/seed-packets/proposals', { id: randomUUID(), coverText: 'x', personId: 'mateo-rivas' }],
    ['/market/profile/photo', { portrait: '../../secret' }],
    ['/market/work/messages', { text: '' }],
    ['/market/earnings/withdrawals', { id: randomUUID(), dollars: '-5' }],
    ['/market/earnings/withdrawals', { id: randomUUID(), dollars: '1e3' }],
  ])('refuse a form that is not theirs: %s %j', async (url, form) => {
    const { statusCode, body } = await demo.send(url, form, mateo);
    expect(statusCode).toBe(422);
    expect(body).toContain('role="alert"');
    expect(demo.api.events).toEqual([]);
  });

  it('refuse a body that is no form or far too long', async () => {
    const json = await demo.send('/market/work/messages', {}, mateo, { 'content-type': 'text/html' });
    expect(json.statusCode).toBe(415);
    const long = await demo.send('/market/work/messages', { text: 'x'.repeat(40_000) }, mateo);
    expect(long.statusCode).toBe(413);
    expect(long.headers['content-type']).toContain('text/html');
  });

  it.each(['/market/nowhere', '/market/jobs/none'])('are not at %s', async (url) => {
    expect((await demo.get(url, cleo)).statusCode).toBe(404);
  });
});
