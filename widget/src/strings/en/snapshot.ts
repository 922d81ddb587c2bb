/** Said each time, for a few seconds. */
export const snapshotWords = {
  taken: (agent: string) => `${agent} took a picture for your verification, as you agreed. It is kept encrypted.`,
};
