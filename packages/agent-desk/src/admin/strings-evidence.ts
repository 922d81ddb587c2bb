import type { EvidenceDays, EvidenceSwitch } from './evidence-names.ts';

/** Words about what is kept of calls. */
export const evidenceWords = {
  heading: 'Pictures and recordings',
  intro:
    'What is kept of calls, encrypted, and for how long. Nothing is kept of a freelancer who does not agree before the call, and nothing at all while both are off.',
  switches: 'What is made of calls',
  days: 'How long it is kept',
  noKey:
    'Nothing was saved: there is no key to encrypt pictures and recordings with. Whoever runs the server has to set VISAVIS_EVIDENCE_KEY and start it again; then this can be switched on.',
  unit: 'days after the decision',
  holds: 'Holds: at once, also for what is kept already.',
  suspended:
    'After a permanent suspension the days begin when the time to object is over. While a second review is open nothing is deleted. Without a decision, the longest of these and the time to object count from the call.',
  between: (least: number, most: number) => `Must be a whole number from ${least} to ${most}.`,
  default: (value: string) => `default ${value}`,
  on: 'on',
  off: 'off',
};

export const evidenceSwitches: Record<EvidenceSwitch, { readonly name: string; readonly meaning: string }> = {
  takesSnapshots: {
    name: 'Agents may take pictures',
    meaning: 'One at a time, by a press, at the freelancer’s own camera, who is told each time.',
  },
  records: {
    name: 'Calls are recorded',
    meaning:
      'On the server, sound and picture, while both sides see that it is so. Needs an ffmpeg on the server: without one it cannot be switched on.',
  },
};

export const evidenceDays: Record<EvidenceDays, string> = {
  verifiedDays: 'Pictures after “verified”',
  notVerifiedDays: 'Pictures after any other outcome',
  recordingDays: 'Recordings',
};
