import { until } from '@visavis/testing';
import { define } from '@visavis/ui/define';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answerFetch, json, type Asked } from '../../test/answering-fetch.ts';
import { allText, button, inside } from '../../test/place.ts';
import { VisavisPhraseCheck } from './visavis-phrase-check.ts';
import { watchFragment } from './words-fragment.ts';

watchFragment();
define('visavis-phrase-check', VisavisPhraseCheck);

const page = location.pathname + location.search;
let answer: () => Response;
let asked: Asked[];
let check: VisavisPhraseCheck;

const field = () => inside(check, 'input') as HTMLInputElement;
const says = (text: string) => until(`"${text}"`, () => allText(check).includes(text));

async function put(): Promise<void> {
  check = Object.assign(document.createElement('visavis-phrase-check'), { server: location.origin });
  document.body.replaceChildren(check);
  await check.updateComplete;
}

async function types(words: string): Promise<void> {
  field().focus();
  await userEvent.keyboard(`${words}{Enter}`);
}

beforeEach(() => {
  answer = () => json({ known: true, sentAt: '2030-01-07T09:00:00.000Z', brandName: 'Harbour Jobs' });
  asked = answerFetch(() => answer());
});
afterEach(() => {
  check.remove();
  vi.unstubAllGlobals();
  history.replaceState(null, '', page);
});

it('W17 asks by keyboard alone, and says the answer aloud', async () => {
  await put();
  expect(field().labels?.[0]?.textContent).toBe('The four words in the e-mail');
  await types('amber kettle river willow');
  await says('Yes, we sent these words');
  expect(inside(check, '[role=status]').textContent).toContain('Harbour Jobs sent an e-mail with these words');
  expect(asked.map(({ path, init }) => [path, init.body])).toEqual([
    ['/api/v1/phrase-checks', JSON.stringify({ phrase: 'amber kettle river willow' })],
  ]);
  expect(check.shadowRoot!.activeElement).toBe(field());
});

it('W17 says that words are not ours, and what to do', async () => {
  answer = () => json({ known: false, sentAt: null, brandName: 'Harbour Jobs' });
  await put();
  await types('amber kettle river oak');
  await says('No, we do not know these words');
  await says('Do not open its links');
});

it('W17 never takes silence for an answer', async () => {
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  await put();
  await types('amber kettle river willow');
  await says('We cannot say right now');
  expect(allText(check)).not.toContain('Yes, we sent');
});

it('W17 asks nothing about words that are not four, and leads back to the field', async () => {
  await put();
  await types('amber kettle');
  await until('the problem', () => field().getAttribute('aria-invalid') === 'true');
  expect(field().getAttribute('aria-describedby')).toContain('problem');
  button(check, 'Check the words').click();
  await until('the focus', () => check.shadowRoot!.activeElement === field());
  expect(asked).toEqual([]);
});

it('W17 takes an answer back as soon as other words are typed', async () => {
  await put();
  await types('amber kettle river willow');
  await says('Yes, we sent these words');
  await userEvent.keyboard('x');
  await until('no answer', () => !allText(check).includes('Yes, we sent these words'));
});

it('W17 follows the link of a mail, and takes the words out of the address', async () => {
  await put();
  const moved = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = '#real&words=amber-kettle-river-willow';
  await moved;
  await says('Yes, we sent these words');
  expect(location.hash).toBe('#real');
  expect(field().value).toBe('amber kettle river willow');
});
