import { CAMERA_PRODUCTS, type CallSignals } from '@visavis/protocol';

/** Looked for after the products; as at the beginning of a word. */
const BUILT_IN = /\b(facetime|integrated|built|internal|truevision|easycamera|facing|front|back)/;
const EXTERNAL = /\b(usb|webcam|external|logi|brio|c9\d\d|razer|kiyo|lifecam|elgato|insta360|anker)/;

/** What the name of a camera says of its kind. The name itself goes no further. */
export function cameraKind(label: string): Pick<CallSignals, 'camera' | 'product'> {
  const name = label.toLowerCase().replaceAll('cam link', 'camlink').replaceAll('_', ' ');
  const words = name.split(/[^a-z0-9]+/);
  const known = CAMERA_PRODUCTS.find(([product]) => words.some((word) => word.startsWith(product)));
  if (known) return { camera: known[1], product: known[0] };
  const camera = BUILT_IN.test(name) ? 'built-in' : EXTERNAL.test(name) ? 'external' : 'unknown';
  return { camera, product: null };
}
