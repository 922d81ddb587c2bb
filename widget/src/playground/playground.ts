import { headersOf, snippetOf, type Published } from './snippet.ts';

/* The page that shows what each attribute does, and writes the lines for a page of one's own. Demo mode only. */

const EVENTS = [
  ...['before-open', 'open', 'close', 'before-call', 'queue'],
  ...['call-start', 'call-end', 'outcome', 'error', 'sign-in'],
].map((name) => `visavis-${name}`);
const MOST_EVENTS = 50;

const found = <Found extends Element>(selector: string): Found => {
  const element = document.querySelector<Found>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
};
const form = found<HTMLFormElement>('#attributes');
const list = found<HTMLOListElement>('#events');

let published: Published | null = null;

function attributesNow(): Record<string, string> {
  const data = new FormData(form);
  data.delete('pin');
  return Object.fromEntries([...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}

function show(): void {
  const attributes = attributesNow();
  const widget = found<HTMLElement>('visavis-widget');
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    if (control.name === 'pin') continue;
    const value = attributes[control.name] ?? '';
    if (value === '') widget.removeAttribute(control.name);
    else widget.setAttribute(control.name, value === 'on' ? '' : value);
  }
  const pinned = new FormData(form).has('pin') ? published : null;
  found('#snippet').textContent = snippetOf({ origin: location.origin, attributes, pinned });
  found('#headers').textContent = headersOf(location.origin, attributes['mode'] === 'frame');
}

/** What goes on in one mode stays in it: another one begins with a page of its own. */
function openWith(mode: string): void {
  location.search = new URLSearchParams({ mode }).toString();
}

function heard(event: Event): void {
  const { place, code } = event as Event & { place?: number | null; code?: string };
  const line = document.createElement('li');
  const more = [place !== undefined && `place ${place}`, code !== undefined && `code ${code}`].filter(Boolean);
  line.textContent = [event.type, ...more].join(' · ');
  list.prepend(line);
  while (list.children.length > MOST_EVENTS) list.lastElementChild?.remove();
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = found(`#${button.dataset['copies']}`).textContent ?? '';
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  found('#copied').textContent = isCopied ? 'Copied.' : 'Your browser did not allow it: select the text and copy it.';
}

form.addEventListener('input', (event) => {
  const { name, value } = event.target as HTMLInputElement;
  if (name === 'mode') openWith(value);
  else show();
});
for (const type of EVENTS) document.addEventListener(type, heard);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]'))
  button.addEventListener('click', () => void copy(button));
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-calls]'))
  button.addEventListener('click', () => window.visavis?.(button.dataset['calls'] ?? ''));
void fetch('/embed/v1/integrity.json')
  .then(async (answer) => {
    published = (await answer.json()) as Published;
    found<HTMLInputElement>('[name=pin]').disabled = false;
    show();
  })
  .catch(() => undefined);
const wished = new URLSearchParams(location.search).get('mode');
const modes = found<HTMLSelectElement>('[name=mode]');
if ([...modes.options].some(({ value }) => value === wished)) modes.value = wished ?? '';
show();
