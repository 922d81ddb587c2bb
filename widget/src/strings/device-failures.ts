export type FailureWords = { readonly title: string; readonly text: string; readonly steps: readonly string[] };

/** Failures of camera or microphone by kind (`MediaFailureKind`); `device` is the word for the one concerned. */
export const failureWords = (kind: string, device: 'camera' | 'microphone', because?: string): FailureWords => {
  const all: Readonly<Record<string, FailureWords>> = {
    dismissed: {
      title: 'The question was closed',
      text: `Your browser asked about your ${device}, but got no answer.`,
      steps: ['Press “Try again”.', 'Choose “Allow” when your browser asks.'],
    },
    denied: {
      title: `Your ${device} is blocked for this page`,
      text: 'Your browser was told not to allow it. You can change that:',
      steps: [
        'Click the icon beside the address at the top of the window.',
        `Set camera and microphone to “Allow”.`,
        'Press “Try again”. Some browsers need the page to be reloaded.',
      ],
    },
    'blocked-by-page': {
      title: `This page may not use your ${device}`,
      text: 'The page around this window does not allow it. You can do nothing about that here, and it is not your fault.',
      steps: ['Open the link in your invitation e-mail in a new tab.', 'Or go on without a camera: the agent will help you.'],
    },
    'blocked-by-system': {
      title: `Your computer does not let the browser use the ${device}`,
      text: 'The setting is in your system, not in the browser.',
      steps: [
        'Windows: Settings, Privacy & security, Camera and Microphone.',
        'Mac: System Settings, Privacy & Security, Camera and Microphone.',
        'Allow your browser there, then press “Try again”.',
      ],
    },
    'not-found': {
      title: `No ${device} was found`,
      text: `Your browser sees no ${device} on this device.`,
      steps: ['Connect one, or switch it on.', 'Some laptops have a cover or a key that turns it off.', 'Press “Try again”.'],
    },
    'in-use': {
      title: `Your ${device} is used by another program`,
      text: 'Often it is another meeting, or another tab.',
      steps: ['Close other programs and tabs that may use it.', 'Press “Try again”.'],
    },
    constraints: {
      title: `The chosen ${device} does not answer`,
      text: 'It may have been unplugged.',
      steps: ['Connect it again, or choose another one.', 'Press “Try again”.'],
    },
    'no-signal': {
      title: device === 'camera' ? 'Your camera shows only black' : 'Your microphone is silent',
      text: device === 'camera' ? 'It works, but no light comes in.' : 'It works, but no sound comes in.',
      steps: ['Is there a cover, or a switch that turns it off?', 'Try another one if you have it.', 'Press “Try again”.'],
    },
    unsupported: {
      title: because === 'insecure-page' ? 'This page is not secure' : 'This browser cannot make video calls',
      text:
        because === 'insecure-page'
          ? 'Browsers allow a camera only on addresses that begin with https.'
          : 'Please use a recent Chrome, Edge, Firefox or Safari.',
      steps: ['Open the link in your invitation e-mail in Chrome on a computer.', 'Or go on without a camera.'],
    },
  };
  return all[kind] ?? { title: `Your ${device} does not work`, text: 'We do not know why.', steps: ['Press “Try again”.'] };
};
