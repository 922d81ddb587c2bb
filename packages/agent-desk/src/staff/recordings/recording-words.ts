/** Words about recordings of a case. */
export const recordingWords = {
  heading: 'Recordings',
  part: (number: number, time: string) => `Part ${number}, ${time}`,
  title: (number: number, time: string) => `Recording, part ${number}, ${time}`,
  parts: 'A new part begins when somebody else sends than before: another camera, a line that came back.',
  play: 'Play',
  download: 'Download',
  downloadHint: 'A downloaded file is not encrypted any more, and is deleted by nobody but you.',
  size: (megabytes: string) => `${megabytes} MB`,
  until: (day: string) => `deleted on ${day}`,
  kept: 'kept until the case is decided',
  deleted: 'Deleted',
  broken: 'It cannot be played here. It may have been deleted meanwhile; otherwise download it.',
  close: 'Close',
};
