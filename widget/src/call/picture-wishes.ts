import { wayBeside, type FreelancerLink } from '../chat/freelancer-link.ts';
import type { CallDevice, CallState } from './call-state.ts';

const SAID_FOR_MS = 10_000;

/**
 * W95, W96: takes the picture that the agent asks for while the camera here is on, and says each time that one was taken, also by the
 * phone. The code for it is loaded then, as most calls have none. Answers how to stop.
 */
export function followPictures(
  link: FreelancerLink,
  camera: () => CallDevice,
  tell: (news: Pick<CallState, 'says'>) => void,
): () => void {
  const load = () => import('../snapshot/snapshot.ts');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const undo = [
    link.on('snapshot:wanted', (wanted) => {
      const device = camera();
      const way = wayBeside(link);
      if (device.state !== 'on' || !way) return;
      // Whatever fails, no picture comes, and the agent may ask again.
      load().then(
        ({ takePicture }) => takePicture(device.track, wanted, way).catch(() => undefined),
        () => undefined,
      );
    }),
    link.on('snapshot:taken', () => {
      load().then(
        ({ snapshotWords }) => {
          clearTimeout(timer);
          tell({ says: (agent) => snapshotWords.taken(agent) });
          timer = setTimeout(() => tell({ says: null }), SAID_FOR_MS);
        },
        () => undefined,
      );
    }),
    () => clearTimeout(timer),
  ];
  return () => undo.forEach((each) => each());
}
