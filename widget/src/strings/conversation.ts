import { live } from '../locale/locale.ts';
import * as english from './en/conversation.ts';

export const conversationWords = live('conversationWords', english.conversationWords);
export const transcriptWords = live('transcriptWords', english.transcriptWords);
export const ringWords = live('ringWords', english.ringWords);
export const callEndWords = live('callEndWords', english.callEndWords);
