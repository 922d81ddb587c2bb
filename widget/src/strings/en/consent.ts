/** What may be kept of a call: asked before it, withdrawn during it. */
export const consentWords = {
  title: 'Before you accept',
  free: 'Both are up to you. The call is the same without.',
  freeOne: 'This is up to you. The call is the same without.',
  pictures: (agent: string) => `${agent} may take still pictures of me`,
  recording: 'This call may be recorded',
  kept: (days: number, most: number) =>
    most > days
      ? `Kept encrypted for ${days} days after you are verified, at most ${most} days otherwise.`
      : `Kept encrypted for ${days} days after the decision; longer only while you can object.`,
  seenBy: 'Seen only by your agent and, with a reason that is written down, by a supervisor.',
  change: 'You can change your mind during the call.',
  recorded: 'This call is being recorded',
  notRecorded: 'Not recorded',
  picturesAllowed: (agent: string) => `${agent} may take pictures`,
  picturesNot: 'No pictures are taken',
  more: 'What is kept',
  stopRecording: 'Stop and delete the recording',
  stopPictures: 'Allow no more pictures',
  ahead: {
    both: 'Before the call you will be asked whether pictures may be taken and whether it may be recorded. You can say no to both.',
    pictures: 'Before the call you will be asked whether pictures may be taken. You can say no.',
    recording: 'Before the call you will be asked whether it may be recorded. You can say no.',
  },
} as const;
