import { live } from '../locale/locale.ts';
import * as english from './en/uninvited.ts';

export const uninvitedWords = live('uninvitedWords', english.uninvitedWords);
