import { aCallId } from '@visavis/testing';
import { chromiumLaunch, ffmpegPath } from '@visavis/testing/node';
import type { CallId, MediaKind, Seat, Sfu, SfuEvent } from '@visavis/protocol';
import { startSfu, type SfuOptions } from '@visavis/sfu';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { bundle } from './bundle.ts';
import { answer, factOf } from './signalling.ts';
import { visit } from './site.ts';

/** A real browser, a real media node and the client's bundle; made once for a file of tests. */
export class Rig {
  readonly sfu: Sfu;
  readonly #browser: Browser;
  readonly #script: string;
  readonly #workers: readonly number[];
  readonly #people = new Set<Person>();

  /** `options`: of the media node. */
  static async start(options: SfuOptions = {}): Promise<Rig> {
    const workers: number[] = [];
    const ignore = () => undefined;
    const info = (facts: { pid?: number }) => void (facts.pid !== undefined && workers.push(facts.pid));
    const [sfu, browser, script] = await Promise.all([
      startSfu({ ...options, recorderProgram: ffmpegPath(), log: { info, warn: ignore, error: ignore } }),
      chromium.launch(chromiumLaunch()),
      bundle('page.ts'),
    ]);
    return new Rig(sfu, browser, script, workers);
  }

  private constructor(sfu: Sfu, browser: Browser, script: string, workers: readonly number[]) {
    this.sfu = sfu;
    this.#workers = workers;
    this.#browser = browser;
    this.#script = script;
    sfu.onEvent((event) => this.#hear(event));
  }

  /** A call that is started and accepted, without anybody in it. */
  async openCall(callId: CallId = aCallId()): Promise<CallId> {
    await this.prepareCall(callId);
    await this.sfu.answerCall(callId);
    return callId;
  }

  /** A call that is open and held. */
  async prepareCall(callId: CallId = aCallId()): Promise<CallId> {
    const opened = await this.sfu.openCall(callId);
    if (!opened.ok) throw new Error(opened.refusal);
    return callId;
  }

  /** Gives somebody a seat without being asked, as the server does. */
  async seat(person: Person): Promise<void> {
    const { callId, seat } = person;
    const joined = await this.sfu.joinSeat({ callId, seat });
    if (!joined.ok) throw new Error(joined.refusal);
    await person.tell({ name: 'media:seat', fact: { callId, media: joined.value } });
  }

  /** Somebody with the page open and devices ready, not joined yet. Publishes what is said here, if the media node lets them. */
  async person(callId: CallId, seat: Seat, produces: readonly MediaKind[]): Promise<Person> {
    const asked: string[] = [];
    const page = await visit(this.#browser, this.#script, (opened) =>
      opened.exposeFunction('ask', async (name: string, request: string) => {
        asked.push(name);
        return JSON.stringify(await answer(this.sfu, { callId, seat }, name, request));
      }),
    );
    const person = new Person(page, callId, seat, asked);
    await page.waitForFunction(() => 'newCall' in window);
    await page.evaluate(([id, kinds]) => window.newCall(id, [...kinds]), [callId, produces] as const);
    this.#people.add(person);
    return person;
  }

  /** Freezes, wakes or kills the media worker as the kernel would. */
  signalWorker(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    const pid = this.#workers.at(-1);
    if (pid === undefined) throw new Error('no worker was started');
    process.kill(pid, signal);
  }

  /** Ends a test's call: everybody's pages are closed. */
  async clear(): Promise<void> {
    const people = [...this.#people];
    this.#people.clear();
    await Promise.all(people.map(({ page }) => page.context().close()));
    for (const callId of new Set(people.map((person) => person.callId))) await this.sfu.closeCall(callId);
  }

  async close(): Promise<void> {
    await this.clear();
    await this.#browser.close();
    await this.sfu.close();
  }

  #hear(event: SfuEvent): void {
    if (event.type === 'call-lost') return;
    const audience = event.type === 'consumer-added' ? [event.seat] : event.audience;
    for (const person of this.#people) {
      if (person.callId === event.callId && audience.includes(person.seat)) void person.tell(factOf(event));
    }
  }
}

/** One person's page. */
export class Person {
  readonly page: Page;
  readonly callId: CallId;
  readonly seat: Seat;
  /** The commands this person's client sent, in order. */
  readonly asked: readonly string[];
  /** While their line to the server is cut they are told nothing. */
  isCutOff = false;

  constructor(page: Page, callId: CallId, seat: Seat, asked: readonly string[]) {
    this.page = page;
    this.callId = callId;
    this.seat = seat;
    this.asked = asked;
  }

  async tell(told: { name: string; fact: object }): Promise<void> {
    if (this.page.isClosed() || this.isCutOff) return;
    await this.page.evaluate(({ name, fact }) => window.call.client.tell(name as never, fact as never), told);
  }

  join() {
    return this.page.evaluate(() => window.call.client.join());
  }

  publish(kind: MediaKind) {
    return this.page.evaluate((of) => window.call.publish(of), kind);
  }

  mute(kind: MediaKind, muted: boolean) {
    return this.page.evaluate(([of, is]) => window.call.client.setMuted(of, is), [kind, muted] as const);
  }

  stats() {
    return this.page.evaluate(() => window.call.client.stats());
  }

  /** The DTLS states of this person's transports. */
  dtls() {
    return this.page.evaluate(async () => {
      const open = window.connections.filter(({ connectionState }) => connectionState !== 'closed');
      const reports = await Promise.all(open.map((connection) => connection.getStats()));
      return reports
        .flatMap((report) => [...report.values()] as { type: string; dtlsState?: string }[])
        .flatMap(({ type, dtlsState }) => (type === 'transport' ? [String(dtlsState)] : []));
    });
  }

  /** How often this page asked for a camera or microphone. */
  devicesAsked() {
    return this.page.evaluate(() => window.devicesAsked);
  }

  state() {
    return this.page.evaluate(() => window.call.client.state);
  }

  logged() {
    return this.page.evaluate(() => window.call.logged);
  }

  /** What the client told its application of remote media, in order, without tracks. */
  heard() {
    return this.page.evaluate(() =>
      window.call.told
        .filter(({ name }) => name.startsWith('remote'))
        .map(({ name, event }) => {
          const { kind, paused } = event as { kind: string; paused?: boolean };
          return paused === undefined ? `${name} ${kind}` : `${name} ${kind} ${paused ? 'paused' : 'on'}`;
        }),
    );
  }
}
