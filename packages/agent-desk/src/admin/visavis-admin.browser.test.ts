import { aSignedInAgent } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../test/place.ts';
import { ines, madeKey, someKeys, someSettings, someStaff } from '../gallery/fixtures/admin.ts';
import { drafts } from './drafts.ts';
import { VisavisAdmin } from './visavis-admin.ts';

let page: VisavisAdmin;
let asked: string[];
let answers: Record<string, () => Response>;
const home = location.pathname + location.search;

beforeEach(async () => {
  asked = [];
  answers = {
    'GET staff': () => Response.json({ staff: someStaff }),
    'GET settings': () => Response.json(someSettings()),
    'GET keys': () => Response.json({ apiKeys: someKeys }),
  };
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const name = `${init?.method ?? 'GET'} ${path.split('/admin/')[1] ?? path}`;
    asked.push(name);
    const answer = answers[name];
    if (!answer) throw new TypeError('no line');
    return answer();
  });
  page = await place(new VisavisAdmin(), { staff: aSignedInAgent({ id: ines.id, name: ines.name, role: 'admin' }) });
});

afterEach(() => {
  page.remove();
  drafts.clear();
  history.replaceState(null, '', home);
  vi.unstubAllGlobals();
});

const heading = () => textOf(inside(page, 'main h2, section h2'));
const shows = (text: string) => vi.waitFor(() => expect(heading()).toBe(text));
const goes = async (section: string, text: string) => {
  inside(page, `a[href="#admin/${section}"]`).click();
  await shows(text);
};
const typesZone = async () => {
  await goes('hours', 'Opening hours');
  const zone = inside<HTMLInputElement>(page, '#zone');
  zone.value = 'Europe/Berlin';
  zone.dispatchEvent(new Event('input'));
};

it('AD1 goes from section to section by address, and the focus goes along', async () => {
  await shows('Staff');
  await goes('keys', 'API keys');
  expect(location.hash).toBe('#admin/keys');
  expect(page.shadowRoot?.activeElement?.localName).toBe('main');
  expect(textOf(inside(page, 'nav [aria-current=page]'))).toBe('API keys');
});

it('AD1 goes through the list of sections with the arrows', async () => {
  const nav = inside(page, 'admin-nav');
  const [first, second] = allInside(nav, 'a');
  first!.focus();
  first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(nav.shadowRoot?.activeElement).toBe(second);
  second!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
  expect(textOf(nav.shadowRoot!.activeElement!)).toBe('Audit');
});

it('AD2 keeps what was typed while other sections are shown, and says where', async () => {
  await typesZone();
  await goes('staff', 'Staff');
  expect(textOf(inside(page, 'nav a[href="#admin/hours"]'))).toBe('Opening hours unsaved');
  await goes('hours', 'Opening hours');
  expect(inside<HTMLInputElement>(page, '#zone').value).toBe('Europe/Berlin');
});

it('AD2 asks before signing out loses what was typed', async () => {
  await typesZone();
  const out = heard('desk-sign-out');
  buttonSaying(page, /^ Sign out$/).click();
  await vi.waitFor(() => expect(textOf(inside(page, 'dialog[open]'))).toContain('not saved'));
  expect(out).toEqual([]);
  buttonSaying(page, 'Sign out, and lose them').click();
  expect(out).toHaveLength(1);
  expect(drafts.has('')).toBe(false);
});

it('AD1 says that the server cannot be reached, and reads again when that is asked for', async () => {
  delete answers['GET keys'];
  inside(page, 'a[href="#admin/keys"]').click();
  await vi.waitFor(() => buttonSaying(page, 'Try again'));
  answers['GET keys'] = () => Response.json({ apiKeys: someKeys });
  buttonSaying(page, 'Try again').click();
  await shows('API keys');
});

it('AD13 shows the secret of a new key once', async () => {
  await goes('keys', 'API keys');
  answers[`POST keys/${madeKey.id}/rotate`] = () => Response.json(madeKey);
  buttonSaying(page, 'Replace… Backend').click();
  await vi.waitFor(() => buttonSaying(page, /^ Replace$/).click());
  await vi.waitFor(() => expect(inside<HTMLInputElement>(page, '#secret').value).toBe(madeKey.secret));
  buttonSaying(page, 'I have copied it').click();
  await vi.waitFor(() => expect(allInside(page, '#secret')).toEqual([]));
});

it('AD1 leaves the page to the sign-in when the server knows nobody any more', async () => {
  const out = heard('desk-signed-out');
  answers['GET keys'] = () => Response.json({}, { status: 401 });
  inside(page, 'a[href="#admin/keys"]').click();
  await vi.waitFor(() => expect(out).toHaveLength(1));
});
