import { live } from '../locale/locale.ts';
import * as english from './en/snapshot.ts';

export const snapshotWords = live('snapshotWords', english.snapshotWords);
