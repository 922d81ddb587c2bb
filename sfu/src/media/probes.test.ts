import { refuse } from '@visavis/protocol';
import { connectingParameters } from '@visavis/testing/rtp-parameters';
import { afterEach, expect, it, vi } from 'vitest';
import { aNode, valueOf } from '../../test/a-node.ts';

const turn = { urls: ['turn:127.0.0.1:3478'], secret: 's'.repeat(32) };
const protocolsOf = (candidates: readonly Record<string, unknown>[]) => candidates.map(({ protocol }) => protocol);

afterEach(() => vi.useRealTimers());

it('M30 offers each way by a transport of its own, on the ports of calls', async () => {
  const { sfu, ledger } = await aNode();
  const { paths, iceServers } = valueOf(await sfu.openProbe('cleo'));
  expect(paths.map(({ path, transport }) => [path, protocolsOf(transport.iceCandidates)])).toEqual([
    ['udp', ['udp']],
    ['tcp', ['tcp']],
  ]);
  expect(iceServers).toEqual([]);
  expect(ledger.open).toMatchObject({ routers: 1, transports: 2 });
});

it('M30 M31 tries a relay where one is configured, with credentials of that person', async () => {
  const { sfu } = await aNode({ turn });
  const { paths, iceServers } = valueOf(await sfu.openProbe('cleo'));
  expect(paths.map(({ path }) => path)).toEqual(['udp', 'tcp', 'relay']);
  expect(protocolsOf(paths[2]!.transport.iceCandidates)).toEqual(['udp', 'tcp']);
  expect(iceServers.map(({ urls }) => urls)).toEqual([turn.urls]);
  expect(iceServers[0]?.username).toMatch(/^\d+:cleo$/);
  expect(iceServers[0]?.credential).toMatch(/^[\w+/]{27}=$/);
});

it('M30 connects a transport of the open probe only', async () => {
  const { sfu } = await aNode();
  const { transport } = valueOf(await sfu.openProbe('cleo')).paths[0]!;
  const connect = (probeId: string) => sfu.connectProbe(probeId, transport.id, connectingParameters('client'));
  expect(await connect('somebody-else')).toEqual(refuse('not-found'));
  expect((await connect('cleo')).ok).toBe(true);
  valueOf(await sfu.openProbe('cleo'));
  expect(await connect('cleo')).toEqual(refuse('not-found'));
});

it('M30 is one for each person, and gone when closed, after its time, and with the node', async () => {
  const { sfu, ledger } = await aNode();
  await Promise.all([sfu.openProbe('cleo'), sfu.openProbe('cleo')]);
  expect(ledger.open.routers).toBe(1);
  await sfu.closeProbe('cleo');
  await sfu.closeProbe('nobody');
  expect(ledger.open.routers).toBe(0);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await sfu.openProbe('cleo');
  vi.advanceTimersByTime(29_999);
  expect(ledger.open.routers).toBe(1);
  vi.advanceTimersByTime(1);
  expect(ledger.open.routers).toBe(0);
  vi.useRealTimers();

  await sfu.openProbe('cleo');
  await sfu.close();
  expect(ledger.open.routers).toBe(0);
  expect(await sfu.openProbe('cleo')).toEqual(refuse('media-unavailable'));
});

it('M30 lets nobody fill the room alone', async () => {
  const { sfu, ledger } = await aNode();
  const greedy = Array.from({ length: 60 }, () => sfu.openProbe('cleo'));
  expect((await sfu.openProbe('noor')).ok).toBe(true);
  expect((await Promise.all(greedy)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(ledger.open.routers).toBe(2);
});

it('M30 refuses a crowd, and takes no place of a call', async () => {
  const { sfu, ledger } = await aNode({ callsPerWorker: 1 });
  const replies = await Promise.all(Array.from({ length: 60 }, (_, index) => sfu.openProbe(`person-${index}`)));
  expect(replies.filter(({ ok }) => ok)).toHaveLength(50);
  expect(replies.filter(({ ok }) => !ok)).toEqual(Array(10).fill(refuse('media-unavailable')));
  expect(ledger.open.routers).toBe(50);
});
