/** What is wrong with a camera's picture: only black, too little light, or always the very same. */
export type PictureHint = 'dark' | 'dim' | 'frozen';

/** Points of a picture: red, green, blue and opacity of each, from 0 to 255. */
type Look = Uint8ClampedArray;

const POINTS = { width: 48, height: 27 };

/** Of 255, for the brightest point; sensors in the dark are noisy, a shutter is not. */
const BLACK = 12;
/** Of 255, on the average; a face is hard to see below. */
const DIM = 40;
/** Looks in a row. Cameras begin in the dark, and one dark moment is none. */
const SURE_OF_LIGHT = 2;
/** A camera that works never gives the same picture twice: there is noise in every point. */
const SURE_OF_FROZEN = 5;

/** Takes points out of a playing preview; null while it shows nothing, or nobody looks at the page and it may stand still. */
export function lookAt(video: HTMLVideoElement): Look | null {
  if (video.videoWidth === 0 || document.hidden) return null;
  const canvas = new OffscreenCanvas(POINTS.width, POINTS.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // Points as they are: averages would hide the noise by which a picture that moves is known.
  context.imageSmoothingEnabled = false;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Judges looks that are taken about once a second. */
export class PictureJudge {
  #before: Look | null = null;
  #dark = 0;
  #dim = 0;
  #same = 0;

  /** As of the last look; null for a picture that is fine, or not known well enough yet. */
  get hint(): PictureHint | null {
    if (this.#dark >= SURE_OF_LIGHT) return 'dark';
    if (this.#same >= SURE_OF_FROZEN) return 'frozen';
    return this.#dim >= SURE_OF_LIGHT ? 'dim' : null;
  }

  judge(look: Look): PictureHint | null {
    const { brightest, average } = lightOf(look);
    this.#dark = brightest < BLACK ? this.#dark + 1 : 0;
    this.#dim = average < DIM ? this.#dim + 1 : 0;
    this.#same = this.#before !== null && isSame(this.#before, look) ? this.#same + 1 : 0;
    this.#before = look;
    return this.hint;
  }
}

/** Brightness as people see it (ITU-R BT.601), and the brightest colour anywhere. */
function lightOf(look: Look): { readonly brightest: number; readonly average: number } {
  let brightest = 0;
  let sum = 0;
  for (let at = 0; at < look.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = look.subarray(at, at + 3);
    brightest = Math.max(brightest, red, green, blue);
    sum += 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return { brightest, average: sum / (look.length / 4) };
}

const isSame = (before: Look, look: Look): boolean => before.every((value, at) => value === look[at]);
