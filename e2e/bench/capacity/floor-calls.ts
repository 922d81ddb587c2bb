import type { MediaKind, RtpParameters } from '@visavis/protocol';
import { receivingCapabilities } from '@visavis/testing/rtp-parameters';
import { freePort } from '@visavis/testing/node';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { FloorServer } from '../floor/floor-server.ts';
import type { Asked, Told } from '../floor/wire.ts';
import { collectable, collectGarbage } from './collect.ts';
import { SyntheticCall } from './synthetic-call.ts';
import type { CallRig } from './synthetic-call.ts';
import { SyntheticPerson } from './synthetic-person.ts';

type Line = Socket<Told, Asked>;

/** Calls in the server of the floor. */
export class FloorCalls implements CallRig {
  readonly #server: FloorServer;
  readonly #inspectorPort: number;
  #calls = 0;

  static async start(): Promise<FloorCalls> {
    const inspectorPort = await freePort();
    return new FloorCalls(await FloorServer.start(collectable(inspectorPort)), inspectorPort);
  }

  private constructor(server: FloorServer, inspectorPort: number) {
    this.#server = server;
    this.#inspectorPort = inspectorPort;
  }

  collect(): Promise<void> {
    return collectGarbage(this.pid, this.#inspectorPort);
  }

  get pid(): number {
    return this.#server.pid;
  }

  async call(): Promise<SyntheticCall> {
    const room = `room-${(this.#calls += 1)}`;
    const [agentLine, freelancerLine] = [this.#line(), this.#line()];
    const agent = await sits(agentLine, room, ['audio']);
    const freelancer = await sits(freelancerLine, room, ['audio', 'video'], agent.produced);
    await agent.takes(freelancer.produced);
    return new SyntheticCall(freelancer.person, agent.person, () => {
      for (const line of [agentLine, freelancerLine]) line.close();
    });
  }

  async close(): Promise<void> {
    await this.#server.stop();
  }

  #line(): Line {
    return io(`http://127.0.0.1:${this.#server.port}`, { transports: ['websocket'], forceNew: true });
  }
}

type Seated = {
  readonly person: SyntheticPerson;
  readonly produced: readonly string[];
  readonly takes: (producerIds: readonly string[]) => Promise<void>;
};

async function sits(
  line: Line,
  room: string,
  kinds: readonly MediaKind[],
  others: readonly string[] = [],
): Promise<Seated> {
  await line.emitWithAck('capabilities', room);
  const [send, receive] = [await line.emitWithAck('transport', room), await line.emitWithAck('transport', room)];
  const produced: string[] = [];
  const person = await SyntheticPerson.sits(
    {
      send,
      receive,
      secure: (id, dtls) => line.emitWithAck('secure', id, dtls as never),
      produce: async (id, kind, parameters: RtpParameters) =>
        produced.push(await line.emitWithAck('produce', id, kind, parameters as never)),
    },
    kinds,
  );
  const takes = async (producerIds: readonly string[]): Promise<void> => {
    for (const producerId of producerIds) {
      const consumed = await line.emitWithAck('consume', receive.id, producerId, receivingCapabilities() as never);
      await line.emitWithAck('resume', consumed.id);
    }
  };
  await takes(others);
  return { person, produced, takes };
}
