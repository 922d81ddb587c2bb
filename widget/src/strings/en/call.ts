export const callWords = {
  region: 'Call',
  self: 'You',
  connecting: 'Connecting the call…',
  connected: 'Connected',
  weak: 'Weak connection',
  poor: 'Poor connection',
  reconnecting: 'Reconnecting…',
  failed: 'The connection was lost',
  over: 'Call ended',
  hear: (agent: string) => `You hear ${agent}.`,
  perceived: (agent: string, isSeen: boolean, isHeard: boolean) => {
    if (isSeen && isHeard) return `${agent} sees and hears you.`;
    if (isSeen) return `${agent} sees you, but does not hear you.`;
    return isHeard ? `${agent} hears you, but does not see you.` : `${agent} neither sees nor hears you.`;
  },
  wait: (agent: string) => `Waiting for ${agent} to be heard…`,
  weakHint: 'Your connection is a little weak just now. There is nothing you need to do.',
  sharp: (agent: string) =>
    `For up to a minute ${agent} sees your picture sharper, and movement a little less smoothly.`,
  agentGone: (agent: string) => `${agent}’s connection was lost, so ${agent} neither sees nor hears you just now.`,
  agentMuted: (agent: string) => `${agent} has muted the microphone.`,
  mute: 'Mute',
  unmute: 'Unmute',
  cameraOff: 'Camera off',
  cameraOn: 'Camera on',
  turn: 'Switch camera',
  devices: 'Devices',
  devicesTitle: 'Devices',
  closeDevices: 'Done',
  camera: 'Camera',
  microphone: 'Microphone',
  speaker: 'Speaker',
  usualSpeaker: 'As on this device',
  noChoice: 'There is only one camera and one microphone to use.',
  end: 'End call',
  noPicture: 'Your camera is off',
  opening: 'Starting your camera…',
  paused: 'Picture paused',
  microphoneOff: 'Microphone off',
  keepOn: 'This can take a few seconds.',
  notConnected: 'The call could not be connected. You can try again, or write a message.',
  retry: 'Try again',
} as const;

/** What stands in the way of a call, one thing at a time, and what can be done about it. */
export const callProblemWords = {
  soundless: (agent: string) =>
    `Your browser plays no sound on this page before you press a button, so you do not hear ${agent} yet.`,
  sound: 'Turn on the sound',
  over: (agent: string) =>
    `This call is over, and your camera and microphone are off. You can go on in the chat; ${agent} can call you again.`,
  troubled: 'The call has no connection. We keep trying; you can go on writing below.',
  slow: 'Connecting takes longer than it should. We keep trying. You can write below meanwhile.',
  long: (agent: string) =>
    `There has been no connection for half a minute. We can keep trying, with sound alone if you like, or you end the call and go on with ${agent} in the chat.`,
  retry: 'Try again',
  keepTrying: 'Keep trying',
  chat: 'Go on in the chat',
  soundOnly: 'Sound only',
  cameraLost: 'Your camera stopped working. Choose another one, or turn it on again.',
  microphoneLost: 'Your microphone stopped working. Choose another one, or try it again.',
  cameraMissing: 'The agent cannot see you: your camera could not be started.',
  microphoneMissing: 'The agent cannot hear you: your microphone could not be started.',
  inUse: 'Another program is using it. Close that program, then try again.',
  denied: 'Your browser does not allow it here. Allow it beside the page’s address, then try again.',
  bySystem: 'Your computer’s or phone’s privacy settings do not allow it for this browser.',
  notFound: 'None is connected. Plug one in; it is found by itself.',
  speaking: 'You are speaking, but your microphone is muted.',
  unmute: 'Unmute',
  held: (agent: string) =>
    `Your picture is paused because the connection is weak, so that ${agent} can still hear you. It comes back by itself.`,
  soundOnlyNow: (agent: string) => `Sound only: ${agent} hears you, and your camera is off.`,
  cameraOn: 'Turn the camera on',
  poor: 'Your connection is poor. It can help to move closer to your router, to close other programs, or to turn your camera off for a while.',
  found: {
    camera: (label: string) => `A camera was connected: ${label}.`,
    microphone: (label: string) => `A microphone was connected: ${label}.`,
    speaker: (label: string) => `A speaker or headset was connected: ${label}.`,
  },
  use: 'Use it',
  notNow: 'Not now',
  fellBack: {
    camera: (label: string) => `Your camera changed: you are now seen through ${label}.`,
    microphone: (label: string) => `Your microphone changed: you are now heard through ${label}.`,
  },
  fine: 'OK',
} as const;

/** The small picture of oneself. */
export const selfViewWords = {
  move: 'Move my picture',
  where: 'Where your picture is',
  corners: {
    'top-left': 'Top left',
    'top-right': 'Top right',
    'bottom-left': 'Bottom left',
    'bottom-right': 'Bottom right',
  },
  hide: 'Hide my picture from me',
  show: 'Show my picture',
  hidden: (agent: string) => `You do not see your picture; ${agent} still does.`,
  hiddenAndOff: 'You do not see your picture.',
} as const;

export const soundsWords = {
  on: 'Sounds are on',
  off: 'Sounds are off',
  mute: 'Mute the sounds of calls',
  play: 'Play the sounds of calls',
} as const;
