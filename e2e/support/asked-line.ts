import type { BrowserContext } from '@playwright/test';

/** Commands of a call and its media; reports of how it goes are waited for by nobody. */
const OF_CALL = /^42(?:\/[^,]*,)?\d+\["((?:call|media):(?!report|gap|leave|signals)[^"]+)"/;
const STARTS = /\["call:(start|changed)"/;

/**
 * The lines of somebody's pages, with what they asked over them. `isLate`: what is prepared for a call is only told as the call is started,
 * as by a server that could prepare nothing before.
 */
export class AskedLine {
  #commands: string[] = [];

  /** Hears every line that is opened from now on. */
  static async of(context: BrowserContext, { isLate = false } = {}): Promise<AskedLine> {
    const heard = new AskedLine();
    await context.routeWebSocket(/\/socket\.io\//, (line) => {
      const server = line.connectToServer();
      let kept: string[] | null = isLate ? [] : null;
      const tellIfStarted = (said: string): void => {
        if (!STARTS.test(said)) return;
        for (const seat of kept ?? []) line.send(seat);
        kept = null;
      };
      line.onMessage((message) => {
        const said = String(message);
        tellIfStarted(said);
        const [, name] = OF_CALL.exec(said) ?? [];
        if (name !== undefined) heard.#commands.push(name);
        server.send(message);
      });
      server.onMessage((message) => {
        const said = String(message);
        tellIfStarted(said);
        if (kept === null) line.send(message);
        else if (said.includes('["media:seat"')) kept.push(said);
        else line.send(said.replaceAll(/"warmCallId":"[^"]*"/g, '"warmCallId":null'));
      });
    });
    return heard;
  }

  /** What was asked so far counts no more. */
  forget(): void {
    this.#commands = [];
  }

  /** Since then, in order. */
  get commands(): readonly string[] {
    return this.#commands;
  }

  count(name: string): number {
    return this.#commands.filter((command) => command === name).length;
  }
}
