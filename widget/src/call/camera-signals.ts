import type { CallId } from '@visavis/protocol';
import type { StateStore } from '@visavis/ui/state-store';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { trackOf, type CallState } from './call-state.ts';
import { followPictures } from './picture-wishes.ts';

type Store = Pick<StateStore<CallState, Partial<CallState>>, 'state' | 'subscribe'>;

/**
 * Follows the camera of a call: takes pictures of it when the agent asks, and, once it is on, loads what looks at it (W100). A call goes on
 * without either. Answers how to stop.
 */
export function followCamera(
  callId: CallId,
  link: FreelancerLink,
  store: Store,
  tell: (news: Pick<CallState, 'says'>) => void,
): () => void {
  const endPictures = followPictures(link, () => store.state.camera, tell);
  const track = () => trackOf(store.state.camera);
  let isOver = false;
  let stop = (): void => undefined;
  const unsubscribe = store.subscribe(() => {
    if (!track()) return;
    unsubscribe();
    import('../signals/signals.ts').then(
      ({ watchCamera }) => {
        if (!isOver) stop = watchCamera({ callId, link, track, subscribe: (listener) => store.subscribe(listener) });
      },
      () => undefined,
    );
  });
  return () => {
    isOver = true;
    endPictures();
    unsubscribe();
    stop();
  };
}
