import { live } from '../locale/locale.ts';
import * as english from './en/pause.ts';

export const pauseWords = live('pauseWords', english.pauseWords);
