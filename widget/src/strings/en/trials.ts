/** Tone and short recording, for those who want to try more. */
export const trialWords = {
  speakerTitle: 'Speaker',
  playTone: 'Play a sound',
  playing: 'Playing…',
  didYouHear: 'Did you hear it?',
  heardIt: 'I heard it',
  heardNothing: 'I heard nothing',
  heardFine: 'Good: you will hear the agent.',
  nothingHeard:
    'Turn the volume up, see that no headset is connected that you do not wear, or choose another speaker. Then play it again.',
  cannotPlay: 'This browser could not play a sound. The agent can also write to you.',
  recordTitle: 'Watch and hear yourself',
  recordHint: 'Five seconds. It stays on your device, is never sent, and is gone when you leave this page.',
  record: 'Record 5 seconds',
  recording: (left: number) => `Recording: ${left}`,
  recordingNow: 'Recording. Say a few words.',
  play: 'Play it',
  playingBack: 'Playing what you recorded.',
  again: 'Record again',
  recorded: 'Recorded. Nothing left your device.',
  cannotRecord: 'This browser cannot record here. That does not matter for the call.',
  picture: 'What you recorded',
} as const;
