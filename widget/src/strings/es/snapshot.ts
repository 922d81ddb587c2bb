import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/snapshot.ts';

export const snapshotWords: Translation<typeof english.snapshotWords> = {
  taken: (agent) => `${agent} tomó una foto para su verificación, como usted aceptó. Se guarda cifrada.`,
};
