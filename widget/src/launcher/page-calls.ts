import { warnOnce } from './choices.ts';

/*
 * W60: `visavis('show')` from the page, whenever it is called: what came before the script is answered in its order once there
 * is a widget, what comes later at once. The page's own few lines for the time before are in docs/embed.md.
 */

const METHODS = ['show', 'hide', 'toggle', 'startChat', 'identify', 'signOut', 'diagnose'] as const;
type Method = (typeof METHODS)[number];

let waiting: (readonly unknown[])[] = [];
/** The live widget, as far as a page calls it. */
type Called = { readonly [Name in Method]: (...given: never[]) => unknown };
let widget: Called | null = null;

const isMethod = (name: unknown): name is Method => METHODS.some((method) => method === name);

function answer([name, ...given]: readonly unknown[]): void {
  if (!isMethod(name)) return warnOnce(`there is no call "${String(name)}". There are: ${METHODS.join(', ')}.`);
  if (!widget) return void waiting.push([name, ...given]);
  const call = widget[name] as (...all: unknown[]) => unknown;
  call.apply(widget, given);
}

/** Called by `start`. A second copy of the script on one page leaves the first one's calls alone. */
export function answerCalls(): void {
  const before = window.visavis;
  if (before?.answers) return;
  window.visavis = Object.assign((...call: unknown[]) => answer(call), { answers: true as const });
  for (const call of before?.q ?? []) answer(Array.from(call));
}

/** Called by the live widget when it is there, and with null when it is gone. */
export function answerWith(live: Called | null): void {
  widget = live;
  if (!live) return;
  const calls = waiting;
  waiting = [];
  for (const call of calls) answer(call);
}
