export type FailureWords = { readonly title: string; readonly text: string; readonly steps: readonly string[] };

type Device = 'camera' | 'microphone';

const AGAIN = 'Press “Try again”.';

/** By kind (`MediaFailureKind`). `microphone` is asked for beside the camera, so the words name the one concerned. */
const failures: Readonly<Record<string, (device: Device) => FailureWords>> = {
  dismissed: (device) => ({
    title: 'The question was closed',
    text: `Your browser asked about your ${device}, but got no answer.`,
    steps: [AGAIN, 'Choose “Allow” when your browser asks.'],
  }),
  denied: (device) => ({
    title: `Your ${device} is blocked for this page`,
    text: 'Your browser was told not to allow it. You can change that:',
    steps: [
      'Click the icon beside the address at the top of the window.',
      'Set camera and microphone to “Allow”.',
      `${AGAIN} Some browsers need the page to be reloaded.`,
    ],
  }),
  'blocked-by-page': (device) => ({
    title: `This page may not use your ${device}`,
    text: 'The page around this window does not allow it. That is not your fault, and not something you can change here.',
    steps: [
      'Open the link in your invitation e-mail in a new tab.',
      'Or go on without a camera: the agent will help you.',
    ],
  }),
  'blocked-by-system': (device) => ({
    title: `Your computer does not let the browser use the ${device}`,
    text: 'The setting is in your system, not in the browser.',
    steps: [
      'Windows: Settings, Privacy & security, Camera and Microphone.',
      'Mac: System Settings, Privacy & Security, Camera and Microphone.',
      `Allow your browser there. ${AGAIN}`,
    ],
  }),
  'not-found': (device) => ({
    title: `No ${device} was found`,
    text: `Your browser sees no ${device} on this device.`,
    steps: ['Connect one, or switch it on.', 'Some laptops have a cover or a key that turns it off.', AGAIN],
  }),
  'in-use': (device) => ({
    title: `Your ${device} is used by another program`,
    text: 'Often it is another meeting, or another tab.',
    steps: ['Close other programs and tabs that may use it.', AGAIN],
  }),
  constraints: (device) => ({
    title: `The chosen ${device} does not answer`,
    text: 'It may have been unplugged.',
    steps: ['Connect it again, or choose another one.', AGAIN],
  }),
  'no-signal': (device) => ({
    title: device === 'camera' ? 'Your camera shows only black' : 'Your microphone is silent',
    text: device === 'camera' ? 'It works, but no light comes in.' : 'It works, but no sound comes in.',
    steps: ['Is there a cover, or a switch that turns it off?', 'Try another one if you have it.', AGAIN],
  }),
  'insecure-page': () => ({
    title: 'This page is not secure',
    text: 'Browsers allow a camera only on addresses that begin with https.',
    steps: ['Open the link in your invitation e-mail again.', 'Or go on without a camera.'],
  }),
  browser: () => ({
    title: 'This browser cannot make video calls',
    text: 'Please use a recent Chrome, Edge, Firefox or Safari.',
    steps: ['Open the link in your invitation e-mail in Chrome on a computer.', 'Or go on without a camera.'],
  }),
};

const unknown = (device: Device): FailureWords => ({
  title: `Your ${device} does not work`,
  text: 'We do not know why.',
  steps: [AGAIN],
});

/** What to say when a device gives nothing; `because` tells the two kinds of `unsupported` apart. */
export const failureWords = (kind: string, device: Device, because?: string): FailureWords =>
  (failures[because ?? kind] ?? unknown)(device);
