import type { SfuLog } from '../src/options.ts';

export type LogLine = { readonly level: keyof SfuLog; readonly facts: object; readonly message: string };

/** Keeps what was logged. */
export class LogRecorder implements SfuLog {
  readonly lines: LogLine[] = [];
  readonly info = this.#at('info');
  readonly warn = this.#at('warn');
  readonly error = this.#at('error');

  messages(level: keyof SfuLog): string[] {
    return this.lines.filter((line) => line.level === level).map(({ message }) => message);
  }

  #at(level: keyof SfuLog) {
    return (facts: object, message: string) => void this.lines.push({ level, facts, message });
  }
}
