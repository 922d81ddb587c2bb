import type { Identity } from '@visavis/protocol';

/** Who is signed in on the page; a string is a token of kind `account`, null that nobody is. */
export type Token = Identity | string | null;

/** The page's own function for `identify`. It may fail, and may take its time: both are met, and neither is asked for ever. */
export type GetToken = () => Token | Promise<Token>;
