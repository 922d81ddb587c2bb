import { beforeEach, expect, it } from 'vitest';
import { TabTitle } from './tab-title.ts';

let title: TabTitle;

beforeEach(() => {
  document.title = 'Help centre';
  title = new TabTitle();
});

it('W7 speaks before the page’s own title and takes it back', () => {
  title.show('You are next');
  expect(document.title).toBe('You are next · Help centre');
  title.show('You are being called');
  expect(document.title).toBe('You are being called · Help centre');
  title.show(null);
  expect(document.title).toBe('Help centre');
});

it('W7 leaves a title alone that the page gave itself meanwhile', () => {
  title.show('You are next');
  document.title = 'Another article';
  title.show(null);
  expect(document.title).toBe('Another article');
  title.show('You are next');
  expect(document.title).toBe('You are next · Another article');
});

it('W7 changes nothing when it has nothing to say', () => {
  title.show(null);
  expect(document.title).toBe('Help centre');
});
