/* Words around a decision that is being made, waits for its effect, and the wrap-up after it. `strings.ts` passes them on. */

export const letter = {
  heading: 'What the freelancer will read',
  none: 'Choose a reason to see the message.',
  loading: 'Getting the message…',
  failed: 'The message cannot be shown right now. You can decide all the same.',
};

export const override = {
  open: (count: number) => (count === 1 ? 'One question was not asked.' : `${count} questions were not asked.`),
  label: 'Why do you decide without them?',
  hint: 'For the case file. The freelancer does not read it.',
};

export const whyNoDecision = {
  disconnected: 'Not connected here. A decision can be made when this desk is on the line.',
  decided: 'This case was decided elsewhere meanwhile. End the contact without a decision.',
};

export const pendingOutcome = {
  pane: 'Recorded decision',
  heading: (outcome: string) => `Recorded: ${outcome}`,
  announce: (outcome: string, seconds: number) =>
    `“${outcome}” is recorded and takes effect in ${seconds} seconds. Until then it can be undone.`,
  takesEffect: 'Takes effect in',
  now: 'Takes effect now…',
  hint: 'Until then nobody hears of it, and nothing has changed. A call goes on until then.',
  undo: 'Undo',
  undoing: 'Undoing…',
  disconnected: 'Not connected here. It takes effect all the same, unless this desk is back in time to undo it.',
};

export const wrapUp = {
  pane: 'Wrap-up',
  recorded: 'Recorded',
  nothingDecided: 'Nothing was decided',
  holdNow: (name: string) => `What ${name} may do now`,
  timeLeft: 'Ends by itself in',
  extend: '2 more minutes',
  extending: 'One moment…',
  extended: 'Made longer once already.',
  finish: 'Finish wrap-up',
  finishing: 'Finishing…',
  then: (state: string) => `Then: ${state}`,
  noteKept: 'What you type in the note is saved before the time is over.',
};

export const unsavedNote = {
  heading: (name: string) => `Your note for ${name} was not saved`,
  why: 'The wrap-up was over before it could be. This is what you had typed:',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Discard it',
};
