import type { CameraHint } from '@visavis/protocol';
import { CameraHint as Hints } from '@visavis/protocol';

/** SG6: how a timeline says each, without a judgement. */
const NOTICED: Readonly<Record<CameraHint, string>> = {
  'virtual-camera': 'its name is that of a program',
  'capture-card': 'its name is that of a device that passes on another picture',
  'unlike-hardware': 'it lacks what cameras usually tell of themselves',
  'settings-differ': 'its picture came in another size or rate than it says',
  'even-frames': 'its pictures came unusually evenly',
  'repeated-frames': 'its picture stood still for some seconds',
  stalled: 'its picture stopped for some seconds',
  'camera-changed': 'another camera was used',
};

/** What was noticed of a camera, in one sentence. */
export function hintSentence(detail: Readonly<Record<string, unknown>>): string {
  const hint = Hints.safeParse(detail['hint']);
  const product = typeof detail['product'] === 'string' ? ` (${detail['product']})` : '';
  return `Noticed of the camera, a hint and no verdict: ${hint.success ? NOTICED[hint.data] : 'something'}${product}`;
}
