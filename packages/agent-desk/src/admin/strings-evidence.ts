/** Words about what is kept of calls. */
export const evidenceWords = {
  heading: 'Pictures and recordings',
  intro:
    'What is kept of calls, encrypted, and for how long. Nothing is kept of a freelancer who does not agree before the call, and nothing at all while this is off.',
  takesSnapshots: 'Agents may take pictures',
  takesSnapshotsHint: 'Needs VISAVIS_EVIDENCE_KEY on the server. Off by default.',
  records: 'Calls are recorded',
  recordsHint: 'On the server, of calls whose freelancer agreed to it. Off by default.',
  verifiedDays: 'Pictures after “verified”',
  notVerifiedDays: 'Pictures after any other outcome',
  recordingDays: 'Recordings',
  days: 'days after the decision',
  suspendedHint: 'After a permanent suspension the days begin when the time to object is over. While a second review is open nothing is deleted.',
  between: (least: number, most: number) => `must be a whole number from ${least} to ${most}`,
  default: (value: string) => `default ${value}`,
};
