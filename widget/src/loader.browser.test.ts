import { until } from '@visavis/testing';
import { expect, it } from 'vitest';
import { allText } from '../test/place.ts';

it('W1 takes the token out of the address before anything else is loaded, then brings the launcher to life', async () => {
  const page = location.pathname + location.search;
  history.replaceState({ kept: true }, '', `${page}#chapter&vv=the-token`);
  const entries = history.length;
  document.body.append(document.createElement('visavis-widget'));
  const loaded = import('./loader.ts');
  await loaded;
  expect(location.hash).toBe('#chapter');
  expect(history.length).toBe(entries);
  expect(history.state).toEqual({ kept: true });
  const widget = document.querySelector('visavis-widget')!;
  await until('the intro', () => widget.shadowRoot && allText(widget).includes('Let’s verify your profile'));
  history.replaceState(null, '', page);
});
