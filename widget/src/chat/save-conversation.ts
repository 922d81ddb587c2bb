import type { LogLine } from '@visavis/ui/message-log/log-line';
import { saveText, transcriptName, transcriptOf } from '@visavis/ui/transcript/transcript';
import { transcriptWords } from '../strings/conversation.ts';

/** Whether anybody wrote anything that is worth a file. */
export const canBeSaved = (lines: readonly LogLine[]): boolean => lines.some(({ kind }) => kind === 'message');

/** W21: gives the browser the conversation as a text file; `ownName` is the reader. */
export function saveConversation(lines: readonly LogLine[], ownName: string, locale: string): void {
  saveText(transcriptName(Date.now()), transcriptOf(lines, { text: transcriptWords, ownName, locale }));
}
