import { live } from '../locale/locale.ts';
import * as english from './en/devices.ts';

export const deviceWords = live('deviceWords', english.deviceWords);
export const lineWords = live('lineWords', english.lineWords);
export const pictureWords = live('pictureWords', english.pictureWords);
