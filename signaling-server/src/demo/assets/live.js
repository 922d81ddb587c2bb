/*
 * Keeps a page up to date without reloading it. The body names an address (`data-watch`) that answers `{ version }`; when that is
 * not the page's `data-version`, the page is fetched again and its parts marked `data-live` take over what is new. What
 * somebody is typing stays. Without this script everything works by reloading.
 */
const EVERY_MS = 1500;

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

const fieldsOf = (part) => part.querySelectorAll('textarea, input[type="number"]');

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

function watch() {
  setTimeout(async () => {
    if (!document.hidden) await fresh().catch(() => undefined);
    watch();
  }, EVERY_MS);
}

showTimes();
openAnswer();
document.querySelector('.site-tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
addEventListener('hashchange', openAnswer);
if (body.dataset.watch) {
  watch();
  document.addEventListener('visibilitychange', () => document.hidden || fresh().catch(() => undefined));
}
