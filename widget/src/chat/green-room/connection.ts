import type { Reach } from '@visavis/protocol';

/** `unknown` not tried, or it could not be · `trying` · `known` what came of it · `again` nothing got through, and it is tried anew. */
export type Connection =
  { readonly step: 'unknown' | 'trying' } | { readonly step: 'known' | 'again'; readonly reach: Reach };

/** W90: whether nothing gets through; the one finding that changes what is offered. */
export const isCutOff = (connection: Connection): boolean =>
  'reach' in connection && !['udp', 'tcp', 'relay'].some((way) => connection.reach[way as 'udp'] === 'reached');
