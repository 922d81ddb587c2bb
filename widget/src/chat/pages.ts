import { awayWords } from '../strings/queue.ts';
import { stoppedWords, uninvitedWords } from '../strings/start.ts';
import type { Away, Connecting, Moved, Stopped, Uninvited } from './case-state.ts';
import type { MessagePage } from './views/message-view.ts';

/** The states that are told on a page with at most one way on. */
export function pageOf(state: Uninvited | Connecting | Stopped | Moved | Away): MessagePage {
  switch (state.stage) {
    case 'uninvited': {
      const { title, lead, tips, realTitle, real } = uninvitedWords;
      return { icon: 'mail', title, text: lead, tips, more: { title: realTitle, points: real } };
    }
    case 'connecting':
      return { icon: 'clock', title: stoppedWords.connecting, text: state.isSlow ? stoppedWords.slow : '' };
    case 'stopped':
      return stopped(state);
    case 'moved': {
      const { title, text, action } = stoppedWords.moved;
      return { icon: 'information', title, text, action: { label: action, want: { what: 'use-this-tab' } } };
    }
    case 'away': {
      const { title, text } = awayWords[state.why];
      return { icon: 'chat', title, text, action: { label: awayWords.again, want: { what: 'join-again' } } };
    }
  }
}

function stopped({ why }: Stopped): MessagePage {
  if (why !== 'version-unsupported')
    return { icon: 'mail', title: stoppedWords.ended.title, text: stoppedWords.ended.text };
  const { title, text, action } = stoppedWords.outdated;
  return { icon: 'information', title, text, action: { label: action, want: { what: 'reload' } } };
}
