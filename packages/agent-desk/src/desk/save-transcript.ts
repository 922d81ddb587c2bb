import { saveText, transcriptName, transcriptOf, type LogLine } from '@visavis/ui';
import { transcript } from './strings.ts';

/** DL4: gives the browser the conversation as a text file, and nothing besides: no internal note is among its lines. */
export function saveTranscript(lines: readonly LogLine[], agentName: string): void {
  const options = { text: transcript, ownName: agentName, locale: navigator.language };
  saveText(transcriptName(Date.now()), transcriptOf(lines, options));
}
