import * as z from 'zod/mini';

/** P9: text that can be stored and sent again unchanged: no NUL, and no half of a surrogate pair (Unicode, D76). */
export const PlainText = z
  .string()
  .check(
    z.refine((text) => !text.includes('\u0000') && text.isWellFormed(), { error: 'has characters that are no text' }),
  );
