/** What leads to the phone as a camera, and what is said in place of the picture that comes from it. */
export const phoneEntryWords = {
  entry: 'Use my phone as the camera',
  liveTitle: 'Your phone is the camera',
} as const;
