/** Where a tab keeps its session: one for each server, so that two of them on one host do not mix. */
export const sessionKeyOf = (server: string): string => `visavis:session:${server}`;
