import { expect, it } from 'vitest';
import { pseudo } from './pseudo.ts';

const words = {
  title: 'The temporary hold',
  list: ['One', 'Two'],
  inner: { say: (name: string, seconds: number) => `${name} waits for ${seconds} seconds (a.b)` },
  page: (kind: string) => (kind === 'lost' ? { title: 'Lost', steps: ['Go back'] } : null),
  of: ({ brand }: { readonly brand: string }) => `At ${brand} we are`,
};
const said = pseudo('words', words) as typeof words;

it('W31 makes texts that are told from English, a third longer and in brackets', () => {
  expect(said.title).toMatch(/^⟦.+⟧$/);
  expect(said.title).not.toContain('hold');
  expect(said.title.length).toBeGreaterThan(words.title.length * 1.3);
  expect(said.list).toHaveLength(2);
});

it('W31 leaves what is put into a text as it is, whatever characters it has', () => {
  expect(said.inner.say('Ada (a.b)*', 24)).toContain('Ada (a.b)*');
  expect(said.inner.say('Ada', 24)).toContain(' 24 ');
  expect(said.of({ brand: 'Harbour Jobs' })).toContain('Harbour Jobs');
  expect(said.inner.say.length).toBe(2);
});

it('W31 goes through what functions answer', () => {
  expect(said.page('lost')?.steps[0]).toMatch(/^⟦.+⟧$/);
  expect(said.page('else')).toBeNull();
});
