/* Every word about opening hours. */

export const hourProblems = {
  zone: 'Choose a time zone from the list, such as Europe/Berlin.',
  none: 'Say at least one time, or switch “Always open” on.',
  both: 'Say from when and until when.',
  same: 'Begin and end are the same. For a whole day say 00:00 to 00:00.',
  overlap: 'This overlaps with other hours.',
  holiday: 'Choose a date.',
  again: 'This date is in the list.',
};

/** From Sunday, 0. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const hours = {
  heading: 'Opening hours',
  intro:
    'While it is closed nobody can join the queue, the page says when it opens, and deadlines stand still. Saved hours hold at once.',
  always: 'Always open',
  alwaysHint: 'Except on holidays.',
  week: 'Week',
  weekHint: 'Several times a day are possible. An end before the begin is on the next day: 22:00 to 06:00 is a night.',
  closed: 'Closed',
  from: 'From',
  to: 'To',
  rangeOf: (day: string, number: number) => `${day}, time ${number}`,
  nextDay: 'until the next day',
  midnight: 'until midnight',
  add: 'Add hours',
  addTo: (day: string) => `Add hours on ${day}`,
  remove: 'Remove',
  removeOf: (day: string, number: number) => `Remove time ${number} on ${day}`,
  copy: 'Copy to weekdays',
  copyOf: (day: string) => `Copy to weekdays: the hours of ${day}`,
  zone: 'Time zone',
  zoneHint: 'Type a part of the name, such as “Berlin”. Hours and holidays are by this clock, also when clocks change.',
  holidays: 'Holidays',
  holidaysHint: 'Closed from midnight to midnight.',
  noHolidays: 'No holidays.',
  date: 'Date',
  addHoliday: 'Add holiday',
  removeHoliday: (date: string) => `Remove ${date}`,
  past: 'past',
  preview: 'With these hours',
  incomplete: 'Something above is not complete.',
  openNow: (zone: string, closes: string | null) =>
    closes === null ? `Open now, and it does not close (${zone}).` : `Open now; closes ${closes} (${zone}).`,
  closedNow: (zone: string, opens: string | null) =>
    opens === null ? `Closed, and no opening is planned (${zone}).` : `Closed now; opens ${opens} (${zone}).`,
  today: (time: string) => `today at ${time}`,
  onDay: (day: string, time: string) => `${day} ${time}`,
  onDate: (day: string, date: string, time: string) => `${day}, ${date}, ${time}`,
};
