import type { CameraHint } from '@visavis/protocol';

/* Words about what was noticed of a freelancer's camera: what it can mean, what it often means, and what to do. */

export type HintWords = {
  readonly what: string;
  readonly canMean: string;
  readonly oftenMeans: string;
  readonly ask: string;
};

export const hints = {
  heading: 'Noticed of their camera',
  count: (count: number) => (count === 1 ? '1 hint about their camera' : `${count} hints about their camera`),
  show: 'Show what it means',
  close: 'Close',
  notVerdict: 'A hint, not a verdict.',
  why: 'Honest people cause each of these every day, and a picture that was made can cause none. Nothing was done because of it. Look, ask, and judge by the person.',
  canMean: 'Can mean',
  oftenMeans: 'Often means',
  ask: 'What to do',
  product: (product: string) => `In its name: “${product}”`,
  earlier: 'In an earlier call of this contact',
} as const;

export const HINTS: Readonly<Record<CameraHint, HintWords>> = {
  'virtual-camera': {
    what: 'The camera’s name is that of a program',
    canMean: 'The picture is a recording, or a face that is drawn over another.',
    oftenMeans: 'A program for meetings or lessons that they always use, for a background or several cameras.',
    ask: 'Ask them to choose the camera of their computer, or to use their phone as the camera.',
  },
  'capture-card': {
    what: 'The camera’s name is that of a capture device',
    canMean: 'The picture comes from another computer or a player.',
    oftenMeans: 'A good photo camera, joined to the computer by such a device.',
    ask: 'Ask them to turn the camera a little, or to choose another one.',
  },
  'unlike-hardware': {
    what: 'The camera tells less of itself than cameras do',
    canMean: 'A program takes the place of the camera.',
    oftenMeans: 'An unusual browser, a strict privacy setting, or an old driver.',
    ask: 'Ask for a movement that you choose: a hand in front of the face, the head to one side.',
  },
  'settings-differ': {
    what: 'The picture has another size or rate than the camera says',
    canMean: 'Something stands between the camera and the browser.',
    oftenMeans: 'Poor light, a busy computer, or a camera that another program uses too.',
    ask: 'Ask them to close other programs that use the camera.',
  },
  'even-frames': {
    what: 'The pictures come more evenly than from a camera',
    canMean: 'A program counts them out.',
    oftenMeans: 'A driver that smooths the times.',
    ask: 'Draw a prompt, and see whether they follow it at once.',
  },
  'repeated-frames': {
    what: 'The picture stood still for some seconds',
    canMean: 'A still picture is shown.',
    oftenMeans: 'A covered lens, a dark room, or a camera that got stuck.',
    ask: 'Ask them to move, or to wave a hand close to the camera.',
  },
  stalled: {
    what: 'The picture stopped for some seconds',
    canMean: 'One source was exchanged for another.',
    oftenMeans: 'A busy computer, a loose cable, or a laptop that went to sleep for a moment.',
    ask: 'Compare with the profile photo again, now.',
  },
  'camera-changed': {
    what: 'Another camera was used',
    canMean: 'Another source was brought in after you had looked.',
    oftenMeans: 'They looked for a better picture, or plugged one in.',
    ask: 'Compare with the profile photo again, now.',
  },
};
