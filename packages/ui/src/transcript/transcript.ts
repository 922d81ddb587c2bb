import { isWithServer, type LogLine } from '../message-log/log-line.ts';

export type TranscriptText = {
  readonly title: string;
  /** In which zone the times are, such as "Times are in Central European Time (Europe/Berlin)." */
  readonly times: (zone: string) => string;
  /** Before a line that never reached the server. */
  readonly notSent: string;
};

/** `ownName` stands for the reader, whom the log calls "You". The zone is the reader's where none is given. */
export type TranscriptOptions = {
  readonly text: TranscriptText;
  readonly ownName: string;
  readonly locale: string;
  readonly timeZone?: string | undefined;
};

/**
 * U13: a conversation as plain text, as the log shows it: when, who, what. Further lines of a text are indented, so that nothing
 * which somebody wrote looks like a line of somebody else.
 */
export function transcriptOf(lines: readonly LogLine[], options: TranscriptOptions): string {
  const { text, locale, timeZone } = options;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone });
  const written = [text.title, text.times(zoneOf(locale, timeZone))];
  let today = '';
  for (const line of lines) {
    if (line.at !== null && day.format(line.at) !== today) {
      today = day.format(line.at);
      written.push('', today, '');
    }
    written.push(lineOf(line, line.at === null ? '' : `${hour.format(line.at)}  `, options));
  }
  return `${written.join('\n')}\n`;
}

function lineOf(line: LogLine, at: string, { ownName, text }: TranscriptOptions): string {
  if (line.kind === 'event') return `${at}– ${line.text}`;
  const who = line.isOwn ? ownName : line.author;
  const prefix = isWithServer(line.status) ? '' : `${text.notSent} `;
  return `${at}${prefix}${who}: ${line.text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u).join('\n    ')}`;
}

function zoneOf(locale: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${name} (${format.resolvedOptions().timeZone})`;
}

/** Says nothing about who talked: the file lies around in a folder that others may see. */
export const transcriptName = (at: number): string =>
  `conversation-${new Date(at).toISOString().slice(0, 16).replace(/[:T]/g, '-')}.txt`;

/** Gives the text to the browser as a file to keep. Nothing leaves this computer. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
