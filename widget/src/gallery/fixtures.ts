import { heldCapabilities, MONDAY_9AM } from '@visavis/testing';
import type { LogLine } from '@visavis/ui/message-log/log-line';
import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

export const now = (): number => MONDAY_9AM + 240_000;

const line = (key: string, isOwn: boolean, text: string, status: 'sent' | 'sending' | 'failed' = 'sent'): LogLine => ({
  kind: 'message',
  key,
  isOwn,
  author: isOwn ? 'You' : 'Ada',
  text,
  at: status === 'sent' ? MONDAY_9AM : null,
  status,
});

export const someLines: readonly LogLine[] = [
  { kind: 'event', key: 'joined', text: 'Ada has joined.', at: MONDAY_9AM },
  line('1', false, 'Hello Cleo, thank you for coming.'),
  line('2', true, 'Hi! I am ready.'),
  line('3', false, 'Please read https://help.harbour-jobs.example/verify aloud. مرحبا'),
  line('4', true, 'x'.repeat(120)),
  line('5', true, 'On its way.', 'sending'),
  line('6', true, 'Not sent.', 'failed'),
];

export const overdueCapabilities = heldCapabilities({ withdrawEarnings: 'limited' });

/** A picture that stands still, as a camera would give it. */
export function aPicture(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const drawing = canvas.getContext('2d');
  if (drawing) {
    drawing.fillStyle = '#5b7a9d';
    drawing.fillRect(0, 0, 320, 240);
  }
  const [track] = canvas.captureStream(1).getVideoTracks();
  if (!track) throw new Error('a canvas gave no picture');
  return track;
}

/** Does something with an element once it is drawn, such as pressing a button. */
const once = <Element extends LitElement>(act: (element: Element) => void) =>
  ref((element) => {
    if (element) void (element as Element).updateComplete.then(() => act(element as Element));
  });

export const press = (selector: string) =>
  once(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(selector)?.click());
