import process from 'node:process';
import { refuse } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { freePort } from '@visavis/testing/node';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, everybodyIn, Person, type StartedNode } from '../../test/a-node.ts';
import { Ledger } from '../../test/ledger.ts';
import { RESTART_LIMIT } from '../domain/restart-budget.ts';

const lost = (events: StartedNode['events']) => events.filter(({ type }) => type === 'call-lost');

/** Kills the youngest worker as the kernel would, and waits until the node has noticed. */
async function killWorker({ ledger, log }: StartedNode): Promise<void> {
  const died = () => log.messages('error').filter((message) => message === 'media worker died').length;
  const before = died();
  const worker = [...ledger.workers].at(-1);
  if (worker === undefined) throw new Error('no worker is left');
  process.kill(worker.pid, 'SIGKILL');
  await until('the node to notice', () => died() > before);
}

describe('the workers of a node', () => {
  it('M13 report each call of a dead worker once and take new calls', async () => {
    const node = await aNode();
    const { sfu, events } = node;
    const [first, second] = [await anOpenCall(sfu), await anOpenCall(sfu)];
    const { cleo, ada } = await everybodyIn(sfu, first);
    await ada.consume(await cleo.producing('video'));
    events.length = 0;
    await killWorker(node);
    expect(events).toEqual([
      { type: 'call-lost', callId: first },
      { type: 'call-lost', callId: second },
    ]);
    expect(await ada.produce('audio')).toEqual(refuse('not-found'));
    expect((await sfu.openCall(first)).ok).toBe(true);
    await ada.join();
    expect((await ada.produce('audio')).ok).toBe(true);
  });

  it('M13 keep the calls of those that live', async () => {
    const node = await aNode({ workers: 2 });
    const { sfu, events, ledger } = node;
    const calls = [await anOpenCall(sfu), await anOpenCall(sfu)];
    const people = await Promise.all(
      calls.map(async (callId) => {
        const ada = new Person(sfu, callId, 'agent');
        await ada.join();
        return ada;
      }),
    );
    expect(ledger.open).toMatchObject({ workers: 2, routers: 2 });
    await killWorker(node);
    const gone = lost(events).map(({ callId }) => callId);
    expect(gone).toHaveLength(1);
    const living = people.find(({ at }) => !gone.includes(at.callId));
    expect((await living?.produce('audio'))?.ok).toBe(true);
    await until('a replacement', () => ledger.open.workers === 2);
  });

  it('M13 answer requests that the death overtook, and open a call that was opening', async () => {
    const node = await aNode();
    const { sfu, ledger } = node;
    const { cleo } = await everybodyIn(sfu, await anOpenCall(sfu));
    const [worker] = ledger.workers;
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    const opening = sfu.openCall(aCallId());
    const [joined, produced] = await Promise.all([sfu.joinSeat(cleo.at), cleo.produce('video')]);
    expect(joined.ok).toBe(false);
    expect(produced).toEqual(refuse('not-found'));
    expect((await opening).ok).toBe(true);
  });

  it('M13 M21 come back on their own port', async () => {
    const portBase = await freePort();
    const node = await aNode({ portBase });
    const callId = await anOpenCall(node.sfu);
    const ports = async () => {
      const { send } = await new Person(node.sfu, callId, 'agent').join();
      return send?.iceCandidates.map(({ protocol, port }) => [protocol, port]);
    };
    const before = await ports();
    await killWorker(node);
    expect((await node.sfu.openCall(callId)).ok).toBe(true);
    expect(before).toEqual([
      ['udp', portBase],
      ['tcp', portBase],
    ]);
    expect(await ports()).toEqual(before);
  });

  it('M14 are not started again after too many deaths, and the node says so', async () => {
    const node = await aNode();
    const { sfu, log } = node;
    const callId = await anOpenCall(sfu);
    for (let death = 0; death < RESTART_LIMIT.count; death += 1) {
      await killWorker(node);
      expect((await sfu.openCall(callId)).ok).toBe(true);
    }
    await killWorker(node);
    expect(await sfu.openCall(callId)).toEqual(refuse('media-unavailable'));
    expect(log.messages('error').at(-1)).toBe('media worker died too often and is not started again');
  });

  it('M9 share the calls', async () => {
    const { sfu, ledger } = await aNode({ workers: 2, callsPerWorker: 2 });
    for (let call = 0; call < 4; call += 1) await anOpenCall(sfu);
    const dumps = await Promise.all([...ledger.workers].map((worker) => worker.dump()));
    expect(dumps.map(({ routerIds }) => routerIds.length)).toEqual([2, 2]);
    expect(await sfu.openCall(aCallId())).toEqual(refuse('media-unavailable'));
  });

  it('M21 announce the address they were given', async () => {
    const { sfu } = await aNode({ listen: [{ address: '0.0.0.0', announced: '203.0.113.5' }] });
    const { receive } = await new Person(sfu, await anOpenCall(sfu), 'agent').join();
    expect(receive?.iceCandidates.map(({ protocol, address }) => [protocol, address])).toEqual([
      ['udp', '203.0.113.5'],
      ['tcp', '203.0.113.5'],
    ]);
  });

  it('M21 leave nothing behind when a port is taken', async () => {
    const portBase = await freePort();
    await aNode({ portBase });
    const ledger = new Ledger();
    await expect(aNode({ portBase: portBase - 1, workers: 2 })).rejects.toThrow(/port|address/i);
    expect(ledger.open.workers).toBe(0);
    ledger.stop();
  });
});
