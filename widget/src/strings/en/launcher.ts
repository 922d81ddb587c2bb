/*
 * Every word the freelancer reads is in this folder, one file for each part. Views bind them as text. Plain, short, calm;
 * "temporary hold", never a word of blame before a decision; what happens next is always said.
 */

/** What the embedding page may choose; attributes of `<visavis-widget>`. */
export type Wording = { readonly brand: string; readonly promise: string };

export const launcherWords = {
  panel: 'Video verification',
  open: 'Video verification',
  close: 'Close the video verification',
  loading: 'One moment…',
  notLoaded: 'This part of the page could not be loaded. Check your connection.',
  tryAgain: 'Try again',
  waiting: (place: number) => `Number ${place} in the queue`,
  conversation: 'Your conversation',
  ringing: 'You are being called',
  live: 'Call in progress',
} as const;
