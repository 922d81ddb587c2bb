import { callProblemWords as words } from '../../strings/call.ts';
import type { Want } from '../../chat/views/want-event.ts';
import type { ShownCall, ShownCallDevice } from './shown-call.ts';

export type CallProblem = {
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly ways: readonly { readonly label: string; readonly what: PlainWant }[];
};

/** Wants that need nothing more said. */
type PlainWant = Exclude<
  Want['what'],
  Extract<Want, { deviceId: string } | { text: string } | { isOn: boolean }>['what']
>;

/** W41: the one thing that stands in the way most, with a way on; null where nothing does. Pure. */
export function problemOf(call: ShownCall, agent: string, isAgentGone: boolean): CallProblem | null {
  return ofTheLine(call, agent, isAgentGone) ?? ofDevices(call) ?? ofThePicture(call, agent) ?? ofNews(call);
}

function ofTheLine(call: ShownCall, agent: string, isAgentGone: boolean): CallProblem | null {
  const chat = { label: words.chat, what: 'end-call' } as const;
  if (call.media === 'closed') return { kind: 'info', text: words.over(agent), ways: [] };
  if (call.agent === 'soundless' && !isAgentGone)
    return warning(words.soundless(agent), { label: words.sound, what: 'play-sound' });
  if (call.media === 'connected') return null;
  if (call.lateness === 'long') {
    const sound = call.camera.state === 'on' ? [{ label: words.soundOnly, what: 'sound-only' } as const] : [];
    return warning(words.long(agent), { label: words.keepTrying, what: 'retry-call' }, ...sound, chat);
  }
  const retry = { label: words.retry, what: 'retry-call' } as const;
  if (call.isTroubled) return warning(words.troubled, retry);
  return call.lateness === 'slow' ? warning(words.slow, retry) : null;
}

function ofDevices({ microphone, camera, isSpeakingMuted }: ShownCall): CallProblem | null {
  if (microphone.state === 'failed') {
    const text = microphone.failure ? whyNot(words.microphoneMissing, microphone) : words.microphoneLost;
    return warning(text, { label: words.retry, what: 'toggle-microphone' });
  }
  if (isSpeakingMuted) return warning(words.speaking, { label: words.unmute, what: 'toggle-microphone' });
  if (camera.state !== 'failed') return null;
  const text = camera.failure ? whyNot(words.cameraMissing, camera) : words.cameraLost;
  return warning(text, { label: words.retry, what: 'toggle-camera' });
}

function ofThePicture(call: ShownCall, agent: string): CallProblem | null {
  const soundOnly = { label: words.soundOnly, what: 'sound-only' } as const;
  const isOn = call.camera.state === 'on';
  if (call.isPictureHeld && isOn) return { kind: 'info', text: words.held(agent), ways: [soundOnly] };
  if (call.quality === 'poor' && call.media === 'connected')
    return { kind: 'warning', text: words.poor, ways: isOn ? [soundOnly] : [] };
  if (!call.isSoundOnly) return null;
  return { kind: 'info', text: words.soundOnlyNow(agent), ways: [{ label: words.cameraOn, what: 'toggle-camera' }] };
}

function ofNews({ news }: ShownCall): CallProblem | null {
  if (!news) return null;
  if (news.what === 'fell-back') {
    const text = words.fellBack[news.slot](news.label);
    return { kind: 'info', text, ways: [{ label: words.fine, what: 'dismiss-news' }] };
  }
  return {
    kind: 'info',
    text: words.found[news.slot](news.label),
    ways: [
      { label: words.use, what: 'use-found' },
      { label: words.notNow, what: 'dismiss-news' },
    ],
  };
}

const warning = (text: string, ...ways: CallProblem['ways']): CallProblem => ({ kind: 'warning', text, ways });

/** What is the matter, and what the browser says about why. */
function whyNot(text: string, { failure }: ShownCallDevice): string {
  const whys: Record<string, string> = {
    'in-use': words.inUse,
    denied: words.denied,
    dismissed: words.denied,
    'blocked-by-page': words.denied,
    'blocked-by-system': words.bySystem,
    'not-found': words.notFound,
  };
  const why = whys[failure?.kind ?? ''];
  return why ? `${text} ${why}` : text;
}
