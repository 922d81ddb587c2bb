/** Where a tab keeps its session: one for each server, so that two of them on one host do not mix. */
export const sessionKeyOf = (server: string): string => `visavis:session:${server}`;

/** Where a tab keeps that it has something going on in a frame; no secret. The session itself is the frame's own. */
export const frameKeyOf = (server: string): string => `visavis:frame:${server}`;
