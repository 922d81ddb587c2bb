/*
 * Keeps a page up to date without reloading it. The body names an address (`data-watch`) that answers `{ version }`; when that is
 * not the page's `data-version`, the page is fetched again and its parts marked `data-live` take over what is new. What
 * somebody is typing stays. Where the body names a stream of changes (`data-stream`), a change shows at once, and asking now and
 * then only makes up for what the stream missed. Without this script everything works by reloading.
 */
const EVERY_MS = 1500;
const EVERY_WITH_STREAM_MS = 10_000;

const { body } = document;

async function fresh() {
  const status = await fetch(body.dataset.watch, { headers: { accept: 'application/json' } });
  if (!status.ok) return;
  const { version } = await status.json();
  if (version === body.dataset.version) return;
  const page = await fetch(location.href);
  if (!page.ok) return;
  const next = new DOMParser().parseFromString(await page.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) renew(part, next.getElementById(part.id));
  body.dataset.version = next.body.dataset.version ?? version;
  void document.querySelector('visavis-notice')?.refresh?.();
  showTimes();
}

/** What was typed into fields that a renewal took away, by the field's id: a hold may lift again. */
const typed = new Map();

function renew(part, newer) {
  if (!newer || part.isEqualNode(newer)) return;
  for (const field of fieldsOf(part)) if (field.value !== field.defaultValue) typed.set(field.id, field.value);
  const focused = part.contains(document.activeElement) ? document.activeElement.id : '';
  part.replaceChildren(...newer.childNodes);
  for (const field of fieldsOf(part)) if (typed.has(field.id)) field.value = typed.get(field.id);
  if (focused) document.getElementById(focused)?.focus();
}

const fieldsOf = (part) => part.querySelectorAll('textarea, input[type="number"], input[type="text"]');

/** Instants in the reader's own time zone. */
function showTimes() {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
  const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
  const both = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const today = new Date().toDateString();
  for (const time of document.querySelectorAll('time[datetime]')) {
    const at = new Date(time.dateTime);
    const format = 'day' in time.dataset ? day : at.toDateString() === today ? clock : both;
    time.textContent = format.format(at);
    time.title = both.format(at);
  }
}

/** A link such as `#hold` opens the answer it leads to. */
function openAnswer() {
  const answer = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (answer instanceof HTMLDetailsElement) {
    answer.open = true;
    answer.scrollIntoView();
  }
}

let isRefreshing = false;
let isWanted = false;

/** One at a time; what is asked for meanwhile is one more. */
async function refresh() {
  isWanted = true;
  if (isRefreshing) return;
  isRefreshing = true;
  while (isWanted) {
    isWanted = false;
    await fresh().catch(() => undefined);
  }
  isRefreshing = false;
}

let stream = null;
let asking = 0;

/** A page in the background holds no line: a browser has only a few for each site. */
function watch() {
  stream?.close();
  stream = null;
  clearTimeout(asking);
  if (document.hidden) return;
  void refresh();
  if (body.dataset.stream) {
    stream = new EventSource(body.dataset.stream);
    stream.addEventListener('open', askNow);
    stream.addEventListener('message', refresh);
    stream.addEventListener('error', askLater);
  }
  askLater();
}

function askLater() {
  clearTimeout(asking);
  const isToldAtOnce = stream?.readyState === EventSource.OPEN;
  asking = setTimeout(askNow, isToldAtOnce ? EVERY_WITH_STREAM_MS : EVERY_MS);
}

/** A stream that the server refused is not opened again by the browser. */
function askNow() {
  if (stream?.readyState === EventSource.CLOSED) return watch();
  void refresh();
  askLater();
}

showTimes();
openAnswer();
document.querySelector('.site-tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
addEventListener('hashchange', openAnswer);
if (body.dataset.watch) {
  watch();
  document.addEventListener('visibilitychange', watch);
}
