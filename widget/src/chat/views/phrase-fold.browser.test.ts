import { until } from '@visavis/testing';
import { expect, it } from 'vitest';
import { button, find, place } from '../../../test/place.ts';
import { VvPhraseFold } from './phrase-fold.ts';

it('W51 fetches the check of the four words when it is opened, and puts the focus into it', async () => {
  const fold = await place(new VvPhraseFold(), { server: 'https://verify.example.com' });
  expect(find(fold, 'visavis-phrase-check')).toBeNull();
  button(fold, 'Check an e-mail by its four words').click();
  const check = await until('the check', () => find(fold, 'visavis-phrase-check'));
  expect((check as HTMLElement & { server: string }).server).toBe('https://verify.example.com');
  await until('the focus', () => check.shadowRoot?.activeElement?.localName === 'input');
});
