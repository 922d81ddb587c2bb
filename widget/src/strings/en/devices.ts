export const deviceWords = {
  title: 'Check your camera and microphone',
  why: 'Your browser will now ask whether this page may use your camera and microphone. Please choose “Allow”.',
  reassure: [
    'Only you see this check.',
    'Your camera is off again while you wait in the queue.',
    'You can take the permission back at any time afterwards.',
    'In the call your browser can tell us what kind of camera you use and how its picture comes, not its name. Nothing is decided by that.',
  ],
  allow: 'Allow camera and microphone',
  asking: 'Waiting for your answer…',
  askingHint: 'Your browser is asking for permission, usually at the top of the window. Please choose “Allow”.',
  askedNothing: 'My browser asks nothing',
  readyTitle: 'You look ready',
  darkTitle: 'We cannot see you yet',
  self: 'You',
  noPicture: 'No picture',
  camera: 'Camera',
  microphone: 'Microphone',
  speaker: 'Speaker',
  unnamed: (kind: string, number: number) => `${kind} ${number}`,
  connected: (label: string) => `Connected: ${label}. You can choose it in its list.`,
  disconnected: (label: string) => `Disconnected: ${label}.`,
  cameraCame: 'A camera was connected.',
  aDevice: 'a device',
  level: 'Microphone level',
  speak: 'Say something: the bar should move.',
  heard: 'We can hear you.',
  silent: 'We hear nothing yet. Is the right microphone chosen, and is it not muted?',
  muted: 'Your microphone is switched off, by a key or by your system. Switch it on there.',
  join: 'Join the queue',
  joining: 'Joining…',
  noCamera: 'I cannot use a camera',
  tryAgain: 'Try again',
  back: 'Check my devices instead',
  microphoneOnly: 'Your camera works, but not your microphone. You can join like this.',
  joinRefused: 'We could not add you to the queue. Please try again in a moment.',
  tryMore: 'Try your speaker, and watch yourself',
} as const;

/** What is seen of the picture. None of it keeps anybody from joining. */
export const pictureWords = {
  dark: 'Your picture is only black. Is there a cover over the camera, or a key that turns it off?',
  dim: 'It is rather dark where you are. Turn on a light in front of you, or sit facing a window.',
  frozen: 'Your picture stands still. Move a little. If it stays so, choose another camera or connect yours again.',
  blur: 'Your background is blurred. Please switch that off: the agent has to see the real picture.',
  coarse: 'Your camera’s picture is small. That is all right; with another camera you would be seen better.',
} as const;

/** What was found of the way to the media node. While it is tried nothing is said. */
export const lineWords = {
  good: 'Your connection to us works.',
  narrow: 'Your network lets video through by a detour only. It works; the picture can be a little less sharp.',
  none: 'Video cannot get through from this network. Some company networks and VPNs are in the way. Switch the VPN off, or try another network or your phone’s.',
  tryAgain: 'Try again',
  trying: 'Trying…',
  chatOnly: 'Go on in the chat only',
} as const;
