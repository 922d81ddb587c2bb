import { answerCalls } from './page-calls.ts';
import { keepServer } from './page-facts.ts';
import { defineWidget } from './visavis-widget.ts';

export { keepInvitation } from './page-facts.ts';

/** Called by the loader: from here on the element is defined. `origin` is where the loader came from. */
export function start(origin: string): void {
  keepServer(origin);
  answerCalls();
  defineWidget();
}
