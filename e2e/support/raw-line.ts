import {
  AGENT_NAMESPACE,
  agentCommands,
  FREELANCER_NAMESPACE,
  freelancerCommands,
  FreelancerSession,
  PROTOCOL_VERSION,
  replyOf,
} from '@visavis/protocol';
import type { AgentCommands, Commands, FreelancerCommands, Reply, RequestOf, ValueOf } from '@visavis/protocol';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

/**
 * A line to the server without any page of ours behind it: what somebody with valid credentials and ill intentions would
 * write. Answers are checked against the protocol.
 */
export class RawLine<C extends Commands> {
  readonly #socket: Socket;
  readonly #commands: C;

  constructor(socket: Socket, commands: C) {
    this.#socket = socket;
    this.#commands = commands;
    socket.onAny((...said: unknown[]) => {
      const answer = said.at(-1);
      if (typeof answer === 'function') (answer as () => void)();
    });
  }

  /** Hears a fact each time it is told. What asks whether somebody is there is answered by itself. */
  on(fact: string, heard: (told: unknown) => void): void {
    this.#socket.on(fact, heard);
  }

  /** Asks and waits for the reply, whatever it is. */
  async ask<Name extends keyof C & string>(name: Name, request: RequestOf<C, Name>): Promise<Reply<ValueOf<C, Name>>> {
    const reply: unknown = await this.#socket.timeout(10_000).emitWithAck(name, request);
    const command = this.#commands[name];
    if (command === undefined) throw new Error(`the protocol has no command ${name}`);
    return replyOf(command.value).parse(reply) as Reply<ValueOf<C, Name>>;
  }

  /** Asks for something that a test needs on its way; a refusal fails the test. */
  async get<Name extends keyof C & string>(name: Name, request: RequestOf<C, Name>): Promise<ValueOf<C, Name>> {
    const reply = await this.ask(name, request);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.refusal}`);
    return reply.value;
  }

  close(): void {
    this.#socket.close();
  }
}

/** Signs in as staff and keeps nothing but the cookie. */
export async function rawAgent(
  origin: string,
  credentials: { readonly username: string; readonly password: string },
): Promise<RawLine<AgentCommands>> {
  const answer = await fetch(`${origin}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: credentials.username, password: credentials.password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`signing in was answered ${answer.status}`);
  return agentLine(origin, cookie);
}

/** The line of whoever this cookie has signed in. */
export function agentLine(origin: string, cookie: string): RawLine<AgentCommands> {
  const socket = io(`${origin}${AGENT_NAMESPACE}`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie, origin },
    auth: { version: PROTOCOL_VERSION },
  });
  return new RawLine(socket, agentCommands);
}

/** Exchanges an invitation for a session and opens its line. */
export async function rawFreelancer(origin: string, invitation: string): Promise<RawLine<FreelancerCommands>> {
  const answer = await fetch(`${origin}/api/v1/freelancer/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ invitation }),
  });
  const { session } = FreelancerSession.parse(await answer.json());
  return freelancerLine(origin, session);
}

/** The line of a session that is there already. */
export const freelancerLine = (origin: string, session: string): RawLine<FreelancerCommands> =>
  new RawLine(freelancerSocket(origin, session), freelancerCommands);

/** A freelancer's connection, for what is no command of the protocol. */
export const freelancerSocket = (origin: string, session: string): Socket =>
  io(`${origin}${FREELANCER_NAMESPACE}`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin },
    auth: { version: PROTOCOL_VERSION, session, takesOver: true },
  });
