import { live } from '../locale/locale.ts';
import * as english from './en/review.ts';

export const reviewWords = live('reviewWords', english.reviewWords);
