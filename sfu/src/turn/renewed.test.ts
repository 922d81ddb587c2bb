import { expect, it } from 'vitest';
import { aNode, anOpenCall, Person, valueOf } from '../../test/a-node.ts';

const turn = { urls: ['turn:turn.example:3478'], secret: 'x'.repeat(32), lifeSeconds: 600 };

it('M52 an ICE restart brings TURN credentials that begin now', async () => {
  const { sfu } = await aNode({ turn });
  const ada = new Person(sfu, await anOpenCall(sfu), 'agent');
  const { iceServers } = await ada.join();
  const restarted = valueOf(await sfu.restartIce(ada.at, ada.receiveId));
  expect(restarted.iceServers?.map(({ urls }) => urls)).toEqual([turn.urls]);
  const endsAt = (servers: typeof iceServers | undefined) => Number(servers?.[0]?.username?.split(':')[0]);
  expect(endsAt(restarted.iceServers)).toBeGreaterThanOrEqual(endsAt(iceServers));
  expect(restarted.iceServers?.[0]?.credential).toMatch(/^[A-Za-z0-9+/]{27}=$/);
});

it('M52 it names no relay where none is configured', async () => {
  const { sfu } = await aNode();
  const ada = new Person(sfu, await anOpenCall(sfu), 'agent');
  await ada.join();
  expect(valueOf(await sfu.restartIce(ada.at, ada.receiveId))).not.toHaveProperty('iceServers');
});
