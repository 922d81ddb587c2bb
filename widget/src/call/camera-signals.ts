import type { CallId } from '@visavis/protocol';
import type { StateStore } from '@visavis/ui/state-store';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { trackOf, type CallState } from './call-state.ts';

type Store = Pick<StateStore<CallState, Partial<CallState>>, 'state' | 'subscribe'>;

/** W100: once a camera is on, loads what looks at it. A call goes on without that. Answers how to stop. */
export function followCamera(callId: CallId, link: Pick<FreelancerLink, 'send'>, store: Store): () => void {
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
    unsubscribe();
    stop();
  };
}
