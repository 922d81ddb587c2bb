import type { PhoneLink } from '@visavis/protocol';

/**
 * What the panel shows of a code: `none` not asked for · `asked` on its way · `here` · `failed` the server made none. The token in it
 * is nowhere but here (W81).
 */
export type PhoneCode =
  { readonly state: 'none' | 'asked' | 'failed' } | { readonly state: 'here'; readonly link: PhoneLink };
