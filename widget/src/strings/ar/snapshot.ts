import { isolated } from '../../locale/plural.ts';
import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/snapshot.ts';

export const snapshotWords: Translation<typeof english.snapshotWords> = {
  taken: (agent) => `التقط ${isolated(agent)} صورة للتحقق منك كما وافقت. تُحفظ الصورة مشفّرة.`,
};
