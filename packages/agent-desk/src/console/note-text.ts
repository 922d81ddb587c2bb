import type { NoteLines } from '@visavis/protocol';

/** The names of the four lines, in their order. */
export const NOTE_NAMES = [
  ['action', 'ACTION'],
  ['department', 'DEPARTMENT'],
  ['cause', 'CAUSE'],
  ['nextStep', 'NEXT STEP'],
] as const satisfies readonly (readonly [keyof NoteLines, string])[];

/** The note as it is pasted into another program: four lines with their names in brackets. */
export const noteText = (lines: NoteLines): string =>
  NOTE_NAMES.map(([line, name]) => `[${name}] ${lines[line]}`).join('\n');
