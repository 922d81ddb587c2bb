/* Each failure of a device has words of its own: what it is, and calmly what that means. What to do are the steps. */

const insecure = {
  title: 'This page is not secure',
  text: 'Browsers allow camera and microphone only on addresses that begin with https. This is nothing you did.',
};
const unsupported = {
  title: 'This browser cannot make video calls',
  text: 'It has no way to use a camera or microphone here.',
};

export const failureWords = {
  camera: {
    dismissed: {
      title: 'Your browser got no answer',
      text: 'It asked about your camera, and the question was closed. Nothing is lost: you can be asked again.',
    },
    denied: {
      title: 'Your camera is blocked for this page',
      text: 'Your browser was told not to allow it, now or at an earlier visit. You can change that.',
    },
    'blocked-by-page': {
      title: 'This page may not use your camera',
      text: 'The website around this window does not allow it. It is not your fault, and no setting of yours changes it.',
    },
    'blocked-by-system': {
      title: 'Your system keeps the camera from your browser',
      text: 'The browser may use it, but a setting of this computer or phone says no.',
    },
    'not-found': {
      title: 'No camera was found',
      text: 'Your browser sees no camera on this device.',
    },
    'in-use': {
      title: 'Your camera does not start',
      text: 'Most often another program or tab is using it, such as a meeting.',
    },
    constraints: {
      title: 'The chosen camera is gone',
      text: 'It may have been unplugged, or it does not answer any more.',
    },
    'no-signal': {
      title: 'Your camera shows only black',
      text: 'It works, but no light comes in.',
    },
    'insecure-page': insecure,
    browser: unsupported,
    unknown: { title: 'Your camera does not work', text: 'Your browser does not say why.' },
  },
  microphone: {
    dismissed: {
      title: 'Your browser got no answer',
      text: 'It asked about your microphone, and the question was closed.',
    },
    denied: {
      title: 'Your microphone is blocked for this page',
      text: 'Your browser was told not to allow it, now or at an earlier visit.',
    },
    'blocked-by-page': {
      title: 'This page may not use your microphone',
      text: 'The website around this window does not allow it.',
    },
    'blocked-by-system': {
      title: 'Your system keeps the microphone from your browser',
      text: 'A setting of this computer or phone says no.',
    },
    'not-found': {
      title: 'No microphone was found',
      text: 'Your browser sees no microphone on this device.',
    },
    'in-use': {
      title: 'Your microphone does not start',
      text: 'Most often another program or tab is using it.',
    },
    constraints: {
      title: 'The chosen microphone is gone',
      text: 'It may have been unplugged.',
    },
    'no-signal': {
      title: 'Your microphone is silent',
      text: 'It works, but no sound comes in.',
    },
    'insecure-page': insecure,
    browser: unsupported,
    unknown: { title: 'Your microphone does not work', text: 'Your browser does not say why.' },
  },
};

/** What to do, by browser and system; only the fitting ones are shown. */
export const stepWords = {
  'press-allow': 'Press the button below. When your browser asks, choose “Allow”.',
  'site-chrome': 'Click the icon to the left of the address, and switch camera and microphone on.',
  'site-edge':
    'Click the lock to the left of the address, then “Permissions for this site”, and allow camera and microphone.',
  'site-firefox': 'Click the crossed-out camera to the left of the address, and remove the block beside it.',
  'site-safari': 'In the menu bar choose Safari, “Settings for this website”, and allow camera and microphone.',
  'site-android': 'Tap the icon to the left of the address, “Permissions”, and allow camera and microphone.',
  'site-ios': 'Tap the icon in the address field, “Website Settings”, and allow camera and microphone.',
  'site-other': 'Open the settings of this page beside the address, and allow camera and microphone.',
  reload: 'Still blocked? Reload the page: you come back to this check.',
  'system-windows':
    'Open Settings, “Privacy & security”, “Camera” and “Microphone”. Switch on access, also for desktop apps.',
  'system-macos':
    'Open System Settings, “Privacy & Security”, “Camera” and “Microphone”. Switch your browser on, then restart it.',
  'system-chromeos':
    'Open Settings, “Privacy and security”, “Privacy controls”. Switch on camera and microphone access.',
  'system-linux':
    'Look in your system’s privacy settings. A browser from Snap or Flatpak also needs its own permission for the camera.',
  'system-android': 'Open Settings, “Apps”, your browser, “Permissions”, and allow camera and microphone.',
  'system-ios': 'Open Settings, “Apps”, your browser, and allow camera and microphone.',
  'system-other': 'Look for camera and microphone in the privacy settings of your system, and allow your browser.',
  connect: 'Connect one, or switch it on.',
  cover: 'Look for a cover, a key or a switch that turns it off.',
  'close-others': 'Close other meetings, programs and tabs that may use it.',
  replug: 'If it has a cable, unplug it and connect it again.',
  'choose-other': 'Choose another one if you have it.',
  'own-page': 'Our own page may use your camera. If it asks who you are, open the link in your invitation e-mail.',
  'mail-link': 'The link in your invitation e-mail opens a page that is secure.',
  'current-browser': 'Open the link in your invitation e-mail in a recent Chrome, Edge, Firefox or Safari.',
};

export const otherWayWords = {
  phone: 'Another way: open the link in your e-mail on a phone or tablet with a camera.',
  computer: 'Another way: open the link in your e-mail on a computer with a camera.',
  browser: 'Another way: open the link in your e-mail in another browser.',
};

/** On the one button that is the way on. */
export const actionWords = {
  ask: 'Ask again',
  retry: 'Try again',
  'any-device': 'Use any camera there is',
  'own-page': 'Open our own page',
  without: 'I cannot use a camera',
  settings: { windows: 'Open Windows settings', macos: 'Open Mac settings' },
};

/** Where a blurred background is switched off. */
export const blurWords = {
  windows:
    'Click the camera or speaker corner of the taskbar, “Studio effects”, and switch off the background effects.',
  macos: 'Click the camera in the menu bar at the top of the screen, and switch off “Portrait” and “Background”.',
  chromeos: 'Click the camera in the corner of the screen, and switch off “Background blur”.',
  other: 'You find it in the settings of your camera or of your system.',
};
