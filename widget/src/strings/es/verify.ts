import type { Translation } from '../../locale/merge.ts';
import type * as english from '../en/verify.ts';

export const verifyWords: Translation<typeof english.verifyWords> = { isItUs: '¿De verdad es de nosotros?' };
