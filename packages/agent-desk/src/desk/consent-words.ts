import type { EvidenceAsked } from '@visavis/protocol';

/** Words about what a freelancer agreed to before a call. */
export const consentWords = {
  recording: 'Recording',
  recordingHint: 'Both voices and the picture are recorded, encrypted. They agreed to it and see a sign, too.',
  over: 'Recording ended',
  overHint: 'What was recorded so far is kept, encrypted. The call goes on.',
  withdrawn: 'Recording deleted: they withdrew their consent',
  withdrawnHint: 'Nothing is left of it. The call goes on.',
  none: 'Not recorded',
  noneHint: 'They were not asked, or did not agree. Nothing of this call is recorded.',
  pictures: 'Pictures agreed',
  picturesHint: 'They agreed to still pictures in this call.',
  noPictures: 'No pictures',
  noPicturesHint: 'They were not asked, or did not agree. No picture can be taken.',
  asked: (what: string) => `They are asked whether they agree to ${what}. The call is the same without.`,
  askedPictures: 'pictures',
  askedRecording: 'a recording',
  askedBoth: 'pictures and to a recording',
};

/** EVD6: what somebody is asked while it rings. */
export const askedWords = ({ pictures, recording }: EvidenceAsked): string => {
  const { asked, askedBoth, askedPictures, askedRecording } = consentWords;
  return asked(pictures && recording ? askedBoth : recording ? askedRecording : askedPictures);
};
