import { readdir } from 'node:fs/promises';
import { done, refuse } from '@visavis/protocol';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aJpeg } from '../../test/a-jpeg.ts';
import { heldNow } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import type { PicturedCall } from '../../test/pictured-call.ts';
import { hasPicturedCall } from '../../test/pictured-call.ts';
import { agreesToPictures, aSessionOf, asks, hashFor, hasPicture, wanted, wantsPictures } from '../../test/pictures.ts';
import { FileVault } from '../evidence/vault.ts';
import { newEvidenceId } from '../secrets/ids.ts';
import { endCallAsAgent } from './end-call.ts';
import { moveCamera } from '../store/calls.ts';
import { useSnapshot } from '../store/snapshots.ts';
import type { Vault } from './ports.ts';
import { takeInFrame } from './take-in-frame.ts';
import { takeInPicture } from './take-in-picture.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { withdrawConsent } from './withdraw-consent.ts';

describe.each(DATABASES)('pictures on %s', (_name, place) => {
  let house: House;
  let call: PicturedCall;
  let session: string;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    return () => house.context.store.close();
  });
  afterEach(() => house.empties());

  async function begin(): Promise<void> {
    people += 1;
    wantsPictures(house);
    call = await hasPicturedCall(house, `cleo-${people}`);
    await agreesToPictures(house, call);
    session = await aSessionOf(house, call);
  }
  const take = async (over: object = {}) =>
    takeSnapshot(house.context, call.ada, {
      ...(await heldNow(house.context, call.ticketId)),
      callId: call.callId,
      ...over,
    });
  const send = (id: ReturnType<typeof wanted>['id'], bytes: Uint8Array, hash: string, by = session) =>
    takeInPicture(house.context, by, id, { bytes, hash });
  const rows = () =>
    house.context.store.db.selectFrom('evidence').selectAll().where('call_id', '=', call.callId).execute();

  it('EV4 is asked for by the agent and comes from the freelancer; hash, time, size and who are in timeline and audit', async () => {
    await begin();
    const { id } = await asks(house, call);
    const bytes = aJpeg({ width: 1920, height: 1080 });
    house.clock.advance(800);
    const at = house.clock.now();
    expect(await send(id, bytes, hashFor(wanted(house, call).nonce, bytes))).toEqual(done({}));
    const [row] = await rows();
    expect(row).toMatchObject({ id, kind: 'snapshot', state: 'sealed', width: 1920, height: 1080, made_by: call.ada });
    expect(row?.sha256).toBe(hashFor('', bytes));
    expect(house.factsTo(call.ada, 'snapshot:changed')).toEqual([{ ticketId: call.ticketId, id, state: 'taken' }]);
    expect(house.factsTo(call.caseId, 'snapshot:taken')).toEqual([{ id, at }]);
    const { db } = house.context.store;
    const audit = await db.selectFrom('audit').selectAll().where('subject', '=', id).executeTakeFirstOrThrow();
    expect(audit).toMatchObject({ actor: call.ada, action: 'snapshot:take' });
    expect(audit.detail).toMatchObject({ sha256: row?.sha256, width: 1920, height: 1080, camera: 'computer' });
    const told = await db.selectFrom('timeline').selectAll().where('case_id', '=', call.caseId).execute();
    expect(told.find(({ kind }) => kind === 'picture-taken')).toMatchObject({ actor: call.ada });
    let read = Buffer.alloc(0);
    for await (const part of house.context.vault?.read(id) ?? []) read = Buffer.concat([read, part]);
    expect(read.equals(bytes)).toBe(true);
  });

  it('EV4 is refused without consent, where the site wants none, without a key, and in no live call of this agent', async () => {
    await begin();
    await agreesToPictures(house, call, false);
    expect(await take()).toEqual(refuse('no-consent'));
    await agreesToPictures(house, call);
    expect(await take({ epoch: 99 })).toEqual(refuse('not-found'));
    expect(
      await takeSnapshot({ ...house.context, vault: null }, call.ada, {
        ...(await heldNow(house.context, call.ticketId)),
        callId: call.callId,
      }),
    ).toEqual(refuse('pictures-off'));
    const bob = await house.hasAgent(`bob-${people}`);
    const held = await heldNow(house.context, call.ticketId);
    expect(await takeSnapshot(house.context, bob, { ...held, callId: call.callId })).toEqual(refuse('not-found'));
    await endCallAsAgent(house.context, call.ada, call.callId);
    expect(await take()).toEqual(refuse('call-ended'));
    expect(house.factsTo(call.caseId, 'snapshot:wanted')).toEqual([]);
  });

  it('EV4 is good for one picture', async () => {
    await begin();
    const { id } = await asks(house, call);
    const bytes = aJpeg();
    const hash = hashFor(wanted(house, call).nonce, bytes);
    const both = await Promise.all([send(id, bytes, hash), send(id, bytes, hash)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refuse('picture-lapsed'));
    expect(await rows()).toHaveLength(1);
  });

  it('EV4 is good for half a minute, and while the call is live and agreed to', async () => {
    await begin();
    const bytes = aJpeg();
    const late = await asks(house, call);
    const hash = hashFor(wanted(house, call).nonce, bytes);
    await agreesToPictures(house, call, false);
    expect(await send(late.id, bytes, hash)).toEqual(refuse('no-consent'));
    await agreesToPictures(house, call);
    house.clock.advance(30_000);
    expect(await send(late.id, bytes, hash)).toEqual(refuse('picture-lapsed'));
    const { id } = await asks(house, call);
    await endCallAsAgent(house.context, call.ada, call.callId);
    expect(await send(id, bytes, hashFor(wanted(house, call).nonce, bytes))).toEqual(refuse('call-ended'));
    expect(await rows()).toEqual([]);
  });

  it('EV4 takes in nothing but a JPEG that was made for this nonce', async () => {
    await begin();
    const { id } = await asks(house, call);
    const { nonce } = wanted(house, call);
    const bytes = aJpeg();
    expect(await send(id, bytes, hashFor('', bytes))).toEqual(refuse('malformed'));
    expect(await send(id, bytes, '')).toEqual(refuse('malformed'));
    const page = Buffer.from('<script>alert(1)</script>');
    expect(await send(id, page, hashFor(nonce, page))).toEqual(refuse('malformed'));
    expect(await send(id, bytes, hashFor(nonce, bytes))).toEqual(done({}));
  });

  it('EV4 does not exist for another freelancer, or for the computer where the phone is the camera', async () => {
    await begin();
    const { id } = await asks(house, call);
    const bytes = aJpeg();
    const hash = hashFor(wanted(house, call).nonce, bytes);
    const foreign = await aSessionOf(house, { caseId: await house.opensCase(`dora-${people}`) });
    expect(await send(id, bytes, hash, foreign)).toEqual(refuse('not-found'));
    expect(await send(newEvidenceId(), bytes, hash)).toEqual(refuse('not-found'));
    await house.context.store.transaction((tx) => moveCamera(tx, call.callId, 'phone'));
    const byPhone = await asks(house, call);
    expect(house.factsTo(`phone of ${call.caseId}`, 'snapshot:wanted')).toHaveLength(1);
    expect(await send(byPhone.id, bytes, hash)).toEqual(refuse('not-found'));
  });

  it('EV4 takes in the desk’s own frame once, after the picture, from whoever asked for that', async () => {
    await begin();
    const early = await asks(house, call);
    expect(await takeInFrame(house.context, call.ada, early.id, aJpeg())).toEqual(refuse('picture-lapsed'));
    const id = await hasPicture(house, call);
    const bob = await house.hasAgent(`bob-${people}`);
    expect(await takeInFrame(house.context, bob, id, aJpeg())).toEqual(refuse('not-found'));
    expect(await takeInFrame(house.context, call.ada, id, Buffer.from('no'))).toEqual(refuse('malformed'));
    expect(await takeInFrame(house.context, call.ada, id, aJpeg())).toEqual(done({}));
    expect(await takeInFrame(house.context, call.ada, id, aJpeg())).toEqual(refuse('picture-lapsed'));
    expect((await rows()).map(({ kind }) => kind).toSorted()).toEqual(['agent-frame', 'snapshot']);
  });

  const filesIn = async (): Promise<string[]> =>
    house.context.vault instanceof FileVault ? readdir(house.context.vault.folder).catch(() => []) : [];

  it('EV4 takes in the desk’s own frame only while the call is live, agreed to and pictures are wanted, and of a picture that is kept', async () => {
    await begin();
    const id = await hasPicture(house, call);
    const files = await filesIn();
    const frame = () => takeInFrame(house.context, call.ada, id, aJpeg());
    await withdrawConsent(house.context, call.caseId, { callId: call.callId, to: 'pictures' });
    expect(await frame()).toEqual(refuse('no-consent'));
    await agreesToPictures(house, call);
    wantsPictures(house, false);
    expect(await frame()).toEqual(refuse('pictures-off'));
    wantsPictures(house);
    await endCallAsAgent(house.context, call.ada, call.callId);
    expect(await frame()).toEqual(refuse('call-ended'));
    expect(await rows()).toHaveLength(1);
    expect(await filesIn()).toEqual(files);
  });

  it('EV4 takes in no frame of a picture that was sent and could not be kept', async () => {
    await begin();
    const { id } = await asks(house, call);
    await house.context.store.transaction((tx, now) => useSnapshot(tx, id, now));
    expect(await takeInFrame(house.context, call.ada, id, aJpeg())).toEqual(refuse('picture-lapsed'));
    expect(await rows()).toEqual([]);
  });

  it.each(['snapshot', 'agent-frame'] as const)(
    'EV4 keeps nothing of a %s whose consent is taken back while its file is written',
    async (kind) => {
      await begin();
      const id = kind === 'agent-frame' ? await hasPicture(house, call) : (await asks(house, call)).id;
      const [before, files] = [await rows(), await filesIn()];
      const { vault } = house.context;
      if (!vault) throw new Error('no vault');
      const slow: Vault = {
        ...boundVault(vault),
        open: async (...of) => {
          const writer = await vault.open(...of);
          await withdrawConsent(house.context, call.caseId, { callId: call.callId, to: 'pictures' });
          return writer;
        },
      };
      const context = { ...house.context, vault: slow };
      const bytes = aJpeg();
      const sent =
        kind === 'agent-frame'
          ? await takeInFrame(context, call.ada, id, bytes)
          : await takeInPicture(context, session, id, { bytes, hash: hashFor(wanted(house, call).nonce, bytes) });
      expect(sent).toEqual(refuse('no-consent'));
      expect(await rows()).toEqual(before);
      expect(await filesIn()).toEqual(files);
    },
  );
});

const boundVault = (vault: Vault): Vault => ({
  open: (...of) => vault.open(...of),
  read: (id) => vault.read(id),
  purge: (id) => vault.purge(id),
});
